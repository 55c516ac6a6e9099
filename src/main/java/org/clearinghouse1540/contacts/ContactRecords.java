package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The points of contact of a State with everything that is recorded of them, to take out. */
@Component
public final class ContactRecords {
  private final Contacts contacts;
  private final Nominations nominations;
  private final PersonalRecords personal;

  ContactRecords(Contacts contacts, Nominations nominations, PersonalRecords personal) {
    this.contacts = contacts;
    this.nominations = nominations;
    this.personal = personal;
  }

  /** The descriptions of the contacts of a State, in a language. */
  public List<RecordFacts> of(String state, Language language) {
    return contacts.listOf(state).stream().map(contact -> facts(contact, language)).toList();
  }

  private RecordFacts facts(Contact contact, Language language) {
    ContactDetails details = contact.details();
    ContactDuty duty = contact.duty();
    RecordFacts.Builder facts =
        RecordFacts.of(details.office(), language)
            .received("mailbox", "contacts.mailbox", details.mailbox())
            .add("place", "contacts.place", text(language, "place." + duty.place().key()))
            .add("alternate", "contacts.alternate", yes(language, duty.alternate()))
            .add("validates", "contacts.validates", yes(language, duty.validates()))
            .add("from", "contacts.from", day(language, duty.from().map(String::valueOf)))
            .add("until", "contacts.until", day(language, duty.until().map(String::valueOf)))
            .received("person", "contacts.person", details.person().name())
            .received("email", "contacts.email", details.person().email())
            .received("telephone", "contacts.telephone", details.person().telephone())
            .received("remarks", "contacts.remarks", details.person().remarks());
    nominations
        .of(contact.id())
        .forEach(
            note ->
                facts.received(
                    "notes",
                    "contacts.notes",
                    DateText.of(note.dated().toString(), language) + ", " + note.reference()));
    personal
        .courses()
        .of(contact.id())
        .forEach(
            course ->
                facts.received(
                    "courses",
                    "contacts.courses",
                    course.course() + ", " + text(language, "stage." + course.stage().key())));
    personal
        .handovers()
        .of(contact.id())
        .forEach(note -> facts.received("handover", "contacts.handover", note.words()));
    return facts.build();
  }

  private static String text(Language language, String key) {
    return Texts.get(language, "contacts." + key);
  }

  private static String yes(Language language, boolean holds) {
    return holds ? text(language, "yes") : "";
  }

  private static String day(Language language, Optional<String> day) {
    return day.map(found -> DateText.of(found, language)).orElse("");
  }
}
