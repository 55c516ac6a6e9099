package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State publishes a point of contact without personal data, and ends its publication. */
@Controller
class ContactPublicationPages {
  private static final int LONGEST = 500;
  private final Contacts contacts;
  private final PublicContacts published;
  private final Clock clock;

  ContactPublicationPages(Contacts contacts, PublicContacts published, Clock clock) {
    this.contacts = contacts;
    this.published = published;
    this.clock = clock;
  }

  private Contact own(Viewer viewer, long id) {
    return contacts
        .find(id)
        .filter(contact -> published.mayPublish(viewer, contact))
        .orElseThrow(NotFound::new);
  }

  /** Publishes the office and its mailbox, by the consent of the State. */
  @PostMapping("/contacts/{id}/publication")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.publish", to = "access.receiver.public")
  String publish(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Contact contact = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    ContactDetails details = contact.details();
    act.on(details.office(), contact.address())
        .text(details.office() + "\n" + details.mailbox())
        .keepsNoContent();
    LocalDate today = LocalDate.now(clock);
    published
        .consents()
        .give(
            viewer.actor(),
            Subject.contact(id),
            ConsentGrant.toPublish(GateKey.CONSENT, viewer.party(), document, today),
            SeenText.of(form),
            today);
    return "redirect:" + contact.address() + "#publication";
  }

  /** Ends the publication at once. */
  @PostMapping("/contacts/{id}/withdrawal")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.restrict", to = "access.receiver.public")
  String restrict(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Contact contact = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(contact.details().office(), contact.address()).closes("contacts.act.restrict.closes");
    published
        .consents()
        .withdraw(
            viewer.actor(),
            Subject.contact(id),
            new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
            LocalDate.now(clock));
    return "redirect:" + contact.address() + "#publication";
  }
}
