package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * A point of contact is public while its State publishes it and it is in charge, without person.
 */
class ContactPublicationTest {
  private static final String STATE = "Example State 241";
  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 242");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final String mark = "Unit" + System.nanoTime();
  private final String page = named();

  private String named() {
    ExampleContacts.name(
        secretariat,
        STATE,
        mark,
        Map.of(
            "person", "Person" + mark,
            "email", "person-" + mark + "@example.org",
            "telephone", "+999 " + mark,
            "remarks", "Remarks" + mark));
    return "/contacts/" + ExampleContacts.number(program, mark);
  }

  private int publish() {
    return own.post(page + "/publication", Map.of("document", "NV 31 (invented)")).statusCode();
  }

  private void isOpen(boolean open) {
    for (String outlet :
        List.of(
            "/public/contacts",
            "/api/contacts",
            "/public/contacts/file/csv",
            "/public/contacts/file/json",
            "/public/feed.atom",
            "/search?lang=en&kind=publication&q=" + mark)) {
      for (Visitor reader : List.of(visitor, other)) {
        String text = Jsoup.parse(reader.get(outlet).body()).text().replace("q=" + mark, "");
        assertThat(text.contains(mark)).as(outlet).isEqualTo(open);
        assertThat(text)
            .as(outlet)
            .doesNotContain("Person" + mark, "person-" + mark, "+999 " + mark, "Remarks" + mark);
      }
    }
  }

  @Test
  void itsStateAlonePublishesItWithoutThePersonAndEndsThat() {
    isOpen(false);
    assertThat(own.get(page + "?lang=en").body())
        .contains(Texts.get(Language.EN, "contacts.publication.none"));
    for (Visitor reader : List.of(other, secretariat, program.person(Role.EXPERT, ""))) {
      assertThat(reader.get(page).body()).doesNotContain(page + "/publication");
      assertThat(reader.post(page + "/publication", Map.of("document", "NV 1")).statusCode())
          .isIn(403, 404);
    }
    assertThat(own.post(page + "/publication", Map.of("document", "")).statusCode()).isEqualTo(400);
    assertThat(own.check(page + "/publication?lang=en", Map.of("document", "NV 31")).body())
        .as("the mailbox is named before it is public")
        .contains(mark, "unit@example.org");
    assertThat(publish()).isEqualTo(302);
    isOpen(true);
    assertThat(own.get(page + "?lang=en").body())
        .contains(Texts.get(Language.EN, "contacts.publication.is"))
        .doesNotContain(page + "/publication");
    own.post(page + "/withdrawal", Map.of("document", "NV 32 (invented)"));
    isOpen(false);
  }

  @Test
  void aCorrectionIsPublicWhenItsStatePublishesItAgain() {
    publish();
    own.post(page, Map.of("version", "1", "office", "New" + mark, "mailbox", "new@example.org"));
    isOpen(true);
    assertThat(own.get(page + "?lang=en").body())
        .contains(Texts.get(Language.EN, "contacts.publication.changed"), page + "/publication");
    assertThat(visitor.get("/public/contacts").body()).doesNotContain("New" + mark);
    publish();
    assertThat(visitor.get("/public/contacts").body()).contains("New" + mark);
  }

  @Test
  void itIsClosedWhenTheFunctionEnds() {
    publish();
    isOpen(true);
    secretariat.post(
        page + "/closing",
        Map.of("reference", "NV 33 (invented)", "dated", "2024-03-06", "effective", "2024-03-07"));
    isOpen(false);
    assertThat(publish()).isEqualTo(404);
  }
}
