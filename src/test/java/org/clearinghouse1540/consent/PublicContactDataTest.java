package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.reports.ExampleReport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Whatever records a consent to everybody names the contact data first: silence, the file of a
 * report, a letter that is recorded.
 */
class PublicContactDataTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String WORDS = "Ask Example Person, example.person@example.org.";
  private static final String WARNING =
      Isolated.sentence(Language.EN, "consent.contact-data", "example.person@example.org");
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final String today = LocalDate.now(PROGRAM.bean(Clock.class)).toString();

  private static String check(Visitor user, String path, Map<String, String> form) {
    return Jsoup.parse(user.check(path + "?lang=en", form).body()).select("main").text();
  }

  @Test
  void aSilenceProcedureNamesTheContactDataThatEverybodyWouldRead() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 434");
    String entry =
        SeenTextForms.send(
            state, "/workspace", Map.of("kind", "gap", "title", "Gap", "words", WORDS));
    SeenTextForms.send(
        state, entry + "/consent", Map.of("use", "members", "document", "NV 1 (invented)"));
    String shared = entry.replace("/workspace/", "/shared/");
    Map<String, String> form =
        new HashMap<>(Map.of("document", "NV 2 (invented)", "from", today, "days", "5"));
    form.put("use", "full");
    assertThat(check(secretariat, shared + "/silence", form)).contains(WARNING);
    form.put("use", "providers");
    assertThat(check(secretariat, shared + "/silence", form)).doesNotContain(WARNING);
  }

  @Test
  void theFileOfAReportIsReadForContactDataBeforeItIsPublished() {
    Visitor state = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 435");
    String report = ExampleReport.send(state, Map.of(), WORDS);
    assertThat(check(state, report + "/publication", Map.of("document", "NV 3 (invented)")))
        .contains(WARNING);
  }

  @Test
  void aRequestRecordedByLetterBindsIfTheLetterConsentsToPublication() {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "channel", "note-verbale",
                "requester", "Example State 436",
                "requestedOn", "2021-02-25",
                "receivedOn", "2021-02-25",
                "title0", "Training",
                "words0", WORDS));
    assertThat(check(secretariat, "/arrivals", form)).doesNotContain(WARNING);
    form.put("consent-full", "yes");
    form.put("title0", "Training again");
    assertThat(check(secretariat, "/arrivals", form)).contains(WARNING);
  }

  /** The joint text names them before the last State agrees; every other consent is given there. */
  @Test
  void theQuestionIsAskedWhereConsentsAreRecorded() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> asking =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(PublicContactDataTest::asks)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(asking).containsExactly("Consents.java", "JointTextPages.java");
    }
  }

  private static boolean asks(Path file) {
    try {
      return Files.readString(file).contains("ContactDataFinder.ask(");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
