package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Records that are open to some readers only are found by these: entries by the audience that they
 * are shared with, reports as received by their State and the Committee, information notes by the
 * Committee.
 */
class SharedSearchTest {
  private static final String NOTHING = "0 records found";
  private static final String ONE = "1 record found";
  private static final String STATE = "Example State 312";

  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor member = program.person(Role.MEMBER, "Example State 313");
  private final Visitor provider = program.person(Role.PROVIDER, "Example Provider");
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 313");
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final String word = "shared" + System.nanoTime();

  private void find(String sentence, Visitor... readers) {
    for (Visitor reader : readers) {
      assertThat(Jsoup.parse(reader.get("/search?lang=en&q=" + word).body()).select("main").html())
          .as(reader.name())
          .contains(sentence);
    }
  }

  private static String sent(Visitor sender, String address, Map<String, String> form) {
    return sender
        .post(address, form)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  @Test
  void anEntryIsFoundByTheAudienceItIsSharedWithAndEachReadingIsRecorded() {
    String entry =
        sent(own, "/workspace", Map.of("kind", "gap", "title", "A gap", "words", "of " + word));
    find(NOTHING, visitor, other, provider, member, expert);
    own.post(entry + "/consent", Map.of("use", "providers", "document", "NV 1 (invented)"));
    assertThat(Jsoup.parse(own.get(entry + "/shown").body()).select("main").text())
        .doesNotContain("Example Provider");
    find(ONE, own, provider);
    assertThat(Jsoup.parse(own.get(entry + "/shown").body()).select("main").text())
        .contains("Example Provider");
    find(NOTHING, visitor, other, member, expert);
    own.post(entry + "/consent", Map.of("use", "members", "document", "NV 2 (invented)"));
    find(ONE, member, expert);
    own.post(entry + "/withdrawal", Map.of("use", "providers", "document", "NV 3 (invented)"));
    find(NOTHING, visitor, other, provider);
    find(ONE, own, member, expert);
  }

  @Test
  void aReportAsReceivedIsFoundByItsTextUntilItsFileIsWithdrawn() {
    find(NOTHING, own, expert, member, other);
    String fields =
        "?kind=first&symbol=S/AC.44/2020/312&dated=2020-01-02&languages=en&title=Report";
    String report =
        own.upload(
                "/reports" + fields,
                "report.txt",
                ("The law of " + word).getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("https?://[^/]+", "");
    find(ONE, own, expert, member);
    find("href=\"" + report + "\"", own, expert);
    find(NOTHING, visitor, other, provider);
    String file = Jsoup.parse(own.get(report).body()).select("a[href^=/originals/]").attr("href");
    own.post(file + "/withdrawal", Map.of("why", "Sent by error"));
    find(NOTHING, own, expert, member);
  }

  @Test
  void anInformationNoteIsFoundByTheCommitteeAlone() {
    long event = new PlantedEvents().plant("LEAK" + System.nanoTime() % 1_000_000_000 + "E4");
    String note = "/events/" + event + "/note";
    assertThat(expert.post(note, Map.of()).statusCode()).isEqualTo(302);
    find(NOTHING, expert, member, own, visitor);
    assertThat(
            expert
                .post(
                    note + "/section",
                    Map.of("key", "background", "seen", "1", "words", "About " + word))
                .statusCode())
        .isEqualTo(302);
    find("href=\"" + note + "?in=en#background\"", expert, member);
    find(NOTHING, own, other, provider, visitor);
  }

  @Test
  void aListedPlanIsFoundOnThePageOfItsState() {
    for (Visitor reader : List.of(visitor, other)) {
      assertThat(reader.get("/search?lang=en&kind=listed-plan&q=Caribbean+plan").body())
          .contains("href=\"/public/states/GRD\"");
    }
    assertThat(expert.get("/search?lang=en&kind=listed-plan&q=Caribbean+plan").body())
        .contains("href=\"/states/GRD\"");
  }
}
