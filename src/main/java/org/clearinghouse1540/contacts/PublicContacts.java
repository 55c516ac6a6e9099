package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** The points of contact that States publish, each while it is in charge. */
@Component
record PublicContacts(Contacts contacts, Gate gate, Consents consents, Clock clock) {

  /** Those that are published, in the order of their States. */
  List<Published<PublicContact>> list() {
    Set<String> open = gate.open(Subject.Kind.CONTACT);
    // The program looks them up, because readers of published texts see no contact by themselves.
    List<Contact> all = open.isEmpty() ? List.of() : ViewerDataSource.as("program", contacts::list);
    LocalDate today = LocalDate.now(clock);
    return gate
        .askAll(
            all.stream()
                .filter(contact -> open.contains(Long.toString(contact.id())))
                .filter(contact -> contact.isInCharge(today))
                .map(PublicContact::of)
                .toList(),
            PublicContact::subject,
            Audience.EVERYBODY,
            (text, now) -> ContactText.read(text))
        .stream()
        .sorted(
            Comparator.comparing((Published<PublicContact> found) -> found.value().state())
                .thenComparing(found -> found.value().id()))
        .toList();
  }

  /** The published line of a contact, if everybody may see it now. */
  Optional<PublicContact> published(Contact contact) {
    return list().stream()
        .map(Published::value)
        .filter(found -> found.id() == contact.id())
        .findFirst();
  }

  /**
   * Whether a user publishes a contact and ends its publication: its State, for those in charge.
   */
  boolean mayPublish(Viewer viewer, Contact contact) {
    return viewer.may(Permission.KEEP_CONTACTS)
        && viewer.representsState()
        && contact.party().equals(viewer.party())
        && contact.isInCharge(LocalDate.now(clock));
  }

  /** The publication of a contact with its forms, for those who decide on it. */
  Optional<ContactView.Publication> view(Viewer viewer, Contact contact, SubmittedForm submitted) {
    if (!mayPublish(viewer, contact)) {
      return Optional.empty();
    }
    Optional<PublicContact> published = published(contact);
    boolean changed = published.filter(found -> found.equals(PublicContact.of(contact))).isEmpty();
    return Optional.of(
        new ContactView.Publication(
            published,
            changed
                ? Optional.of(
                    consents
                        .seen()
                        .byOwner(
                            submitted
                                .view(contact.address() + "/publication")
                                .withIds("publication"),
                            Subject.contact(contact.id()),
                            List.of(Audience.Use.FULL)))
                : Optional.empty(),
            published.map(
                found -> submitted.view(contact.address() + "/withdrawal").withIds("withdrawal"))));
  }
}
