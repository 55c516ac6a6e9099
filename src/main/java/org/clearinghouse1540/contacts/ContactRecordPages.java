package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a point of contact: details, notes for the successor, courses, erasure. */
@Controller
class ContactRecordPages {
  private final Contacts contacts;
  private final ContactViews views;
  private final PersonalRecords personal;
  private final Clock clock;

  ContactRecordPages(Contacts contacts, ContactViews views, PersonalRecords personal, Clock clock) {
    this.contacts = contacts;
    this.views = views;
    this.personal = personal;
    this.clock = clock;
  }

  @GetMapping("/contacts/{id}")
  Page contact(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(
        views.view(
            seen(id),
            viewer,
            new ContactViews.PageRequest(language, LocalDate.now(clock), Optional.empty()),
            submitted));
  }

  /** The State corrects how a contact is reached, and its own entries completely. */
  @PostMapping("/contacts/{id}")
  @FormPage("/contacts/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    Contact contact = own(viewer, id);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    Optional<ContactEntry> entry =
        contact.nominated()
            ? Optional.of(new ContactEntry(contact.duty(), ContactForm.details(form)))
            : ContactForm.read(form);
    form.check();
    contacts.change(viewer.actor(), contact, version, entry.orElseThrow());
    return page(id);
  }

  /** Leaves a note for the successor, which the other users of the State find on their desk. */
  @PostMapping("/contacts/{id}/handover")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.hand-over", to = "contacts.receiver.state")
  String handOver(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Contact contact = own(viewer, id);
    String words = form.requiredLongText("words", 20_000);
    form.check();
    act.on(contact.details().office(), contact.address()).text(words).keepsNoContent();
    personal.handovers().add(viewer.actor(), contact, words);
    return page(id);
  }

  @PostMapping("/contacts/{id}/courses")
  @FormPage("/contacts/{id}")
  String record(Viewer viewer, Form form, @PathVariable long id) {
    Contact contact = seen(id);
    CourseRecord course =
        new CourseRecord(
            form.number("id", 0, Long.MAX_VALUE).orElse(0L),
            form.requiredText("course", 300),
            form.text("venue", 300),
            form.date("starts"),
            form.date("ends"),
            form.requiredChoice("stage", CourseRecord.Stage::find)
                .orElse(CourseRecord.Stage.NOMINATED));
    form.check();
    personal.courses().put(viewer.actor(), contact, course);
    return page(id) + "#courses";
  }

  /** Erases the personal data of an entry; the State or the secretariat says why. */
  @PostMapping("/contacts/{id}/erasure")
  @FormPage("/contacts/{id}")
  @BindingAct(value = "contacts.act.erase", to = "contacts.receiver.state")
  String erase(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Contact contact = seen(id);
    if (contact.isInCharge(LocalDate.now(clock))) {
      form.problem("", "contacts.refused.in-charge");
    }
    form.check();
    act.on(contact.details().office(), contact.address())
        .closes("contacts.act.erase.closes")
        .keepsNoContent();
    personal.erase(viewer, contact, form.checked("notes"), act);
    contacts.erase(viewer.actor(), contact, LocalDate.now(clock));
    return page(id);
  }

  private static String page(long id) {
    return "redirect:/contacts/" + id;
  }

  private Contact seen(long id) {
    return contacts.find(id).orElseThrow(NotFound::new);
  }

  private Contact own(Viewer viewer, long id) {
    return contacts
        .find(id)
        .filter(contact -> viewer.may(Permission.KEEP_CONTACTS))
        .filter(contact -> contact.party().equals(viewer.party()))
        .orElseThrow(NotFound::new);
  }
}
