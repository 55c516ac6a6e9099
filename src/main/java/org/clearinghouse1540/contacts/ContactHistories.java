package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The history of a point of contact for a user: what the user may see of it. */
@Component
record ContactHistories(Nominations nominations, Handovers handovers, Disclosures disclosures) {

  /** The history of a contact. The notes for a successor and the access log are its State's own. */
  ContactView.ContactHistory of(Contact contact, boolean own) {
    return new ContactView.ContactHistory(
        nominations.of(contact.id()),
        nominations.files(contact),
        own ? handovers.of(contact.id()) : List.of(),
        own ? disclosures.list(Subject.contact(contact.id())) : List.of());
  }
}
