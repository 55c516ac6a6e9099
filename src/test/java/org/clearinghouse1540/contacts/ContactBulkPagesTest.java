package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The contacts of a State as a file; those of another State are stopped. */
class ContactBulkPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String PAGE = "/contacts/file";
  private static final String STATE = "Example State 951";
  private static final String OTHER = "Example State 952";
  private final Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, OTHER);
  private final String mark = "" + System.nanoTime();

  private static String csv(Visitor user) {
    return new String(user.bytes(PAGE + "/csv?lang=en").body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> upload(Visitor user, String csv) {
    return user.upload(PAGE + "?lang=en", "c.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String problems(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return Jsoup.parse(answer.body()).select(".problem, .problems, #problems").text();
  }

  @Test
  void contactsGoOutAndComeBackAndOnlyContactsAreInTheFile() {
    String title = "Customs desk " + mark;
    contact.post("/contacts", Map.of("place", "capital", "office", title, "remarks", "Line\nTwo"));
    contact.post("/workspace", Map.of("kind", "gap", "title", "Gap " + mark, "words", "x"));
    String file = csv(contact);
    assertThat(file).contains(title).doesNotContain("Gap " + mark);
    assertThat(problems(upload(contact, file))).contains("contains no change");
    String added = "Port desk " + mark;
    String changed =
        file.replace(title, title + " (new)") + ",," + STATE + "," + added + ",,,Capital,,,,,,,,\n";
    assertThat(upload(contact, changed).statusCode()).isEqualTo(302);
    assertThat(csv(contact)).contains(title + " (new)", added, "Line\nTwo");
    assertThat(csv(other)).doesNotContain(mark);
    assertThat(PROGRAM.person(Role.SECRETARIAT, "").get(PAGE).statusCode()).isEqualTo(403);
  }

  @Test
  void aContactOfAnotherStateIsStoppedInEveryLanguage() {
    contact.post("/contacts", Map.of("place", "mission", "office", "Mine " + mark));
    String theirs = csv(contact) + ",," + STATE + ",Stolen " + mark + ",,,Capital,,,,,,,,\n";
    String found = problems(upload(other, theirs));
    assertThat(found).contains(Texts.get(Language.EN, "contacts.refused.file-state", STATE, OTHER));
    assertThat(found).contains("A2");
    assertThat(csv(other)).doesNotContain(mark);
    for (Language language : Language.values()) {
      String row = "number,version,state,office,place\n,," + STATE + ",x,capital\n";
      HttpResponse<String> answer =
          other.upload(
              PAGE + "?lang=" + language.code(), "c.csv", row.getBytes(StandardCharsets.UTF_8));
      assertThat(problems(answer))
          .contains(Isolated.sentence(language, "contacts.refused.file-state", STATE, OTHER));
    }
  }

  @Test
  void theFunctionOfANominatedContactIsChangedByNoteVerbaleOnly() {
    String office = "Named desk " + mark;
    ExampleContacts.name(PROGRAM.person(Role.SECRETARIAT, ""), STATE, office, Map.of());
    String file = csv(contact);
    String line = file.lines().filter(read -> read.contains(office)).findFirst().orElseThrow();
    String moved = line.replace("Capital", "Permanent mission");
    assertThat(problems(upload(contact, file.replace(line, moved))))
        .contains(Texts.get(Language.EN, "contacts.refused.nominated"));
    String reached = line.replace("unit@example.org", "desk@example.org");
    assertThat(upload(contact, file.replace(line, reached)).statusCode()).isEqualTo(302);
  }
}
