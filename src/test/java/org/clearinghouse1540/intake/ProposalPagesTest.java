package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions on the lines of a note, from the upload to the recorded event. */
class ProposalPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  // The same form of the same user has the receipt of the first time.
  private final Visitor other = program.person(Role.EXPERT, "");

  private String upload(String mark) {
    String note =
        """
        Information Note

        Event: Example workshop %s (invented)

        Organizers: Example Institute

        Date and Venue: 5-6 May 2021, Example City

        Participants: Example State 001, Example State 002

        1. Background
        Invented for tests of %s.
        """
            .formatted(mark, mark);
    HttpResponse<String> answer =
        expert.upload("/intake/notes", mark + ".txt", note.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static Map<String, String> line(String pointer, String decision) {
    return Map.of("pointer", pointer, "decision", decision);
  }

  private void refused(String path, Map<String, String> form, String key) {
    for (Language language : Language.values()) {
      HttpResponse<String> answer = other.post(path + "?lang=" + language.code(), form);
      assertThat(answer.statusCode()).as(path + " in " + language).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, key));
    }
  }

  @Test
  void anEventIsRecordedOnlyAfterADecisionOnEachLine() {
    String page = upload("example 690");
    refused(page + "/record", Map.of(), "intake.refused.undecided");
    refused(page + "/record", Map.of(), "intake.refused.no-event");
    assertThat(expert.post(page + "/rest", Map.of()).statusCode()).isEqualTo(302);
    for (String pointer :
        new String[] {"/event", "/organizers/0", "/participants/0", "/participants/1"}) {
      assertThat(expert.post(page + "/line", line(pointer, "accepted")).statusCode())
          .isEqualTo(302);
    }
    HttpResponse<String> recorded = expert.post(page + "/record", Map.of());
    assertThat(recorded.statusCode()).isEqualTo(302);
    String event = recorded.headers().firstValue("Location").orElseThrow();
    assertThat(expert.get(event.replaceFirst("https?://[^/]+", "")).body())
        .contains("Example workshop example 690", "Example Institute", "Example State 002");
    refused(page + "/record", Map.of(), "intake.refused.closed");
    refused(page + "/line", line("/event", "refused"), "intake.refused.closed");
    refused(page + "/refusal", Map.of(), "intake.refused.closed");
  }

  @Test
  void acceptingAllAnswersNoQuestion() {
    String first = upload("example 696");
    for (String pointer :
        new String[] {"/event", "/organizers/0", "/participants/0", "/participants/1"}) {
      expert.post(first + "/line", line(pointer, "accepted"));
    }
    assertThat(expert.post(first + "/record", Map.of()).statusCode()).isEqualTo(302);
    String again = upload("example 697");
    // Without an open passage, only the question keeps the line from being accepted.
    expert.post(again + "/reported/rest", Map.of());
    assertThat(expert.post(again + "/rest", Map.of()).statusCode()).isEqualTo(302);
    assertThat(expert.get(again + "?lang=en").body())
        .contains(Texts.get(Language.EN, "intake.questions"))
        .contains("href=\"#line-event\"");
    refused(again + "/record", Map.of(), "intake.refused.undecided");
    Map<String, String> unanswered =
        Map.of("pointer", "/event", "decision", "accepted", "same-as", "");
    refused(again + "/line", unanswered, "kit.form.choose");
    Map<String, String> different =
        Map.of("pointer", "/event", "decision", "accepted", "same-as", "new");
    assertThat(expert.post(again + "/line", different).statusCode()).isEqualTo(302);
    assertThat(expert.get(again + "?lang=en").body())
        .doesNotContain(Texts.get(Language.EN, "intake.questions"))
        .contains("value=\"new\" selected");
  }

  @Test
  void aRejectedNoteIsClosedAndLeavesTheDesk() {
    String page = upload("example 691");
    String desk = expert.get("/desk").body();
    assertThat(desk).contains("Example workshop example 691");
    assertThat(expert.post(page + "/refusal", Map.of()).statusCode()).isEqualTo(302);
    assertThat(expert.get("/desk").body()).doesNotContain("Example workshop example 691");
    assertThat(expert.get("/intake/notes").body()).contains("Example workshop example 691");
    refused(page + "/refusal", Map.of(), "intake.refused.closed");
    assertThat(expert.get(page).body()).doesNotContain("action=\"" + page + "/line");
  }

  @Test
  void aRefusedCorrectionIsShownAgainWithItsValues() {
    String page = upload("example 692");
    Map<String, String> form =
        Map.of(
            "pointer", "/event",
            "decision", "accepted",
            "title", "Corrected 692",
            "start", "2021-05-09",
            "end", "2021-05-08",
            "country", "Nowhere 692");
    HttpResponse<String> answer = expert.post(page + "/line", form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "Corrected 692",
            Texts.get(Language.EN, "intake.refused.end"),
            Texts.get(Language.EN, "intake.refused.state", "Nowhere 692"));
    assertThat(expert.get(page).body()).doesNotContain("Corrected 692");
    Map<String, String> good =
        Map.of("pointer", "/event", "decision", "accepted", "title", "Corrected 692b");
    assertThat(expert.post(page + "/line", good).statusCode()).isEqualTo(302);
    assertThat(expert.get(page).body()).contains("Corrected 692b", "Example workshop example 692");
  }

  @Test
  void unknownLinesDecisionsAndEventsAreRefused() {
    String page = upload("example 693");
    assertThat(expert.post(page + "/line", line("/event", "perhaps")).statusCode()).isEqualTo(400);
    assertThat(expert.post(page + "/line", line("/needs/99", "accepted")).statusCode())
        .isEqualTo(404);
    assertThat(
            expert
                .post(
                    page + "/line",
                    Map.of("pointer", "/event", "decision", "accepted", "same-as", "999999999"))
                .statusCode())
        .isEqualTo(400);
    assertThat(expert.get("/intake/notes/999999999").statusCode()).isEqualTo(404);
    assertThat(expert.post("/intake/notes/999999999/rest", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aDecisionIsInTheJournalWithTheItemAsFound() {
    String page = upload("example 694");
    String proposal = "proposal/" + page.replaceAll("\\D+", "");
    expert.post(page + "/line", line("/participants/0", "refused"));
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = '"
                    + proposal
                    + "/participants/0' and act = 'line refused'"
                    + " and before::text like '%Example State 001%'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyExpertsImportNotes(Role role) {
    Visitor person =
        program.person(role, role.actsFor() == Role.ActsFor.NOBODY ? "" : "Example State 695");
    int status = role == Role.EXPERT ? 200 : 403;
    assertThat(person.get("/intake/notes").statusCode()).isEqualTo(status);
    assertThat(person.post("/intake/notes/999999999/rest", Map.of()).statusCode())
        .isEqualTo(role == Role.EXPERT ? 404 : 403);
  }
}
