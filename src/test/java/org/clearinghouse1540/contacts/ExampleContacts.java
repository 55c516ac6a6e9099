package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;

/** Points of contact for tests: records for the rules, and nominations through the pages. */
final class ExampleContacts {
  private ExampleContacts() {}

  /** A contact in the capital that a note verbale named. */
  static Contact named(long id, String from, String until) {
    return contact(id, ContactDuty.Place.CAPITAL, from, until, true);
  }

  /** A contact. */
  static Contact contact(
      long id, ContactDuty.Place place, String from, String until, boolean nominated) {
    return new Contact(
        id,
        "Example State 001",
        new ContactEntry(
            new ContactDuty(place, false, true, day(from), day(until)),
            new ContactDetails(
                "Unit " + id, "unit@example.org", List.of(Language.FR), ContactPerson.NONE)),
        nominated,
        "",
        Optional.empty(),
        LocalDate.parse("2026-01-15"),
        false,
        Optional.empty(),
        1);
  }

  private static Optional<LocalDate> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  /** The fields of a nomination. */
  static Map<String, String> fields(String party, String office, Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "party", party,
                "reference", "NV 21 (invented)",
                "dated", "2024-03-05",
                "place", "capital",
                "office", office,
                "mailbox", "unit@example.org"));
    form.putAll(more);
    return form;
  }

  /** Records a nomination; the answer is the page of the contact. */
  static HttpResponse<String> name(
      Visitor secretariat, String party, String office, Map<String, String> more) {
    HttpResponse<String> answer =
        secretariat.post("/contacts/nominations", fields(party, office, more));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  /** The number of the contact with an office of this name. */
  static long number(TestProgram program, String office) {
    return program.count(
        "select max(id)::int from contacts_contact where office = '" + office + "'");
  }
}
