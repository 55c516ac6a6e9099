package org.clearinghouse1540.contacts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.RoleGrantResolver;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.outbox.Outbox;

/** The fields of an entry of the register. */
final class ContactForm {
  static final String MAILBOX = "mailbox";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 50_000;

  private ContactForm() {}

  /** The places, in a language. */
  static List<Option> places(Language language) {
    return Arrays.stream(ContactDuty.Place.values())
        .map(place -> new Option(place.key(), Texts.get(language, "contacts.place." + place.key())))
        .toList();
  }

  /** The official languages, each under its own name. */
  static List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }

  /** Reads a complete entry. */
  static Optional<ContactEntry> read(Form form) {
    Optional<ContactDuty.Place> place = form.requiredChoice("place", ContactDuty.Place::find);
    ContactDetails details = details(form);
    Optional<ContactDuty> duty =
        place.map(
            found ->
                new ContactDuty(
                    found,
                    form.checked("alternate"),
                    form.checked("validates"),
                    form.day("from"),
                    form.day("until")));
    duty.ifPresent(found -> form.problems(found.problems()));
    return duty.map(found -> new ContactEntry(found, details));
  }

  /** Reads how a contact is reached, which its State may always correct. */
  static ContactDetails details(Form form) {
    return new ContactDetails(
        form.requiredText("office", LONGEST_TITLE),
        address(form, MAILBOX),
        form.choices("languages", Language::find),
        new ContactPerson(
            form.text("person", LONGEST_TITLE),
            address(form, "email"),
            form.text("telephone", 100),
            form.longText("remarks", LONGEST_TEXT)));
  }

  private static String address(Form form, String field) {
    String address = form.text(field, 200);
    if (!Outbox.accepts(address)) {
      form.problem(field, "outbox.refused.address");
    }
    return address;
  }

  /** The form with the recorded values. */
  static FormView fill(FormView form, ContactEntry entry) {
    ContactDuty duty = entry.duty();
    ContactDetails details = entry.details();
    return form.with("place", duty.place().key())
        .with("alternate", duty.alternate() ? "yes" : "")
        .with("validates", duty.validates() ? "yes" : "")
        .with("from", duty.from())
        .with("until", duty.until())
        .with("office", details.office())
        .with(MAILBOX, details.mailbox())
        .with("languages", details.languages().stream().map(Language::code).toList())
        .with("person", details.person().name())
        .with("email", details.person().email())
        .with("telephone", details.person().telephone())
        .with("remarks", details.person().remarks());
  }

  /** The party of a form, by any of its names; nothing, with a problem, where it is not known. */
  static Optional<String> party(Form form, RoleGrantResolver parties) {
    String typed = form.requiredText("party", LONGEST_TITLE);
    Optional<String> found = typed.isEmpty() ? Optional.empty() : parties.party(typed);
    if (found.isEmpty() && !typed.isEmpty()) {
      form.problem("party", "access.refused.party-unknown");
    }
    return found;
  }
}
