package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Reported lines of a note are assigned by a person, and lines are added. */
class NoteAdditionPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  private String upload(String mark) {
    String note =
        """
        Information Note

        Remark: training is wanted by customs officers %s

        Event: Example meeting %s (invented)

        Organizers: Example Institute

        Date and Venue: 5-6 May 2022, Example City

        Participants: Example State 001, Example State 002

        1. Background
        Invented for tests of %s.
        """
            .formatted(mark, mark, mark);
    HttpResponse<String> answer =
        expert.upload("/intake/notes", mark + ".txt", note.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(302);
    return path(answer);
  }

  private static String path(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private String position(String page, String words) {
    String body = expert.get(page).body();
    int at = body.indexOf(words, body.indexOf("id=\"reported\""));
    Matcher piece = Pattern.compile("id=\"reported-(\\d+)\"").matcher(body.substring(0, at));
    String last = "";
    while (piece.find()) {
      last = piece.group(1);
    }
    return last;
  }

  private static int decided(HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContain("id=\"problems\"");
    return answer.statusCode();
  }

  private String recorded(String mark) {
    return record(upload(mark));
  }

  private String record(String page) {
    expert.post(page + "/rest", Map.of());
    for (String pointer :
        List.of("/event", "/organizers/0", "/participants/0", "/participants/1")) {
      Map<String, String> accepted =
          Map.of("pointer", pointer, "decision", "accepted", "same-as", "new");
      expert.post(page + "/line", accepted);
    }
    HttpResponse<String> recorded = expert.post(page + "/record", Map.of());
    assertThat(recorded.statusCode()).isEqualTo(302);
    return path(recorded);
  }

  @Test
  void theAccountIsShownInTheLanguageOfTheReader() {
    String page = upload("example 720");
    for (Language language : Language.values()) {
      assertThat(expert.get(page + "?lang=" + language.code()).body())
          .contains(
              Texts.get(language, "sources.reported"),
              Texts.get(language, "notes.review.line-not-placed"),
              Texts.get(language, "sources.reported.nothing"));
    }
  }

  @Test
  void aReportedLineBecomesANeedAndIsRecordedWithTheEvent() {
    String page = upload("example 721");
    String position = position(page, "customs officers example 721");
    Map<String, String> need =
        Map.of(
            "position", position,
            "target", "needs",
            "text", "Training of customs officers 721");
    assertThat(decided(expert.post(page + "/reported", need))).isEqualTo(302);
    assertThat(expert.get(page + "?lang=en").body())
        .contains(
            Texts.get(
                Language.EN, "sources.reported.as", Texts.get(Language.EN, "intake.target.needs")),
            Texts.get(Language.EN, "intake.added"));
    String event = record(page);
    assertThat(expert.get(event).body()).contains("Training of customs officers 721");
    for (Language language : Language.values()) {
      Visitor other = program.person(Role.EXPERT, "");
      assertThat(other.post(page + "/reported?lang=" + language.code(), need).body())
          .contains(Texts.get(language, "intake.refused.closed"));
    }
  }

  @Test
  void anotherDecisionTakesThePlaceOfTheFirst() {
    String page = upload("example 722");
    String position = position(page, "customs officers example 722");
    Map<String, String> names =
        Map.of(
            "position", position,
            "target", "participants",
            "text", "Example State 003; Example Harbour Board 722");
    assertThat(decided(expert.post(page + "/reported", names))).isEqualTo(302);
    assertThat(expert.get(page).body())
        .contains("Example Harbour Board 722", "/participants/added-");
    Map<String, String> nothing = Map.of("position", position, "nothing", "yes");
    assertThat(expert.post(page + "/reported", nothing).statusCode()).isEqualTo(302);
    assertThat(
            program.count(
                "select count(*) from intake_line where pointer like '/participants/added-%'"
                    + " and decision = 'refused' and fields::text like '%Harbour Board 722%'"))
        .isEqualTo(1);
    assertThat(
            program.count(
                "select count(*) from sources_reported where target = 'nothing' and record ="
                    + " 'proposal/"
                    + page.replaceAll("\\D+", "")
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void aFieldOfTheEventTakesTheWordsOrSaysWhyNot() {
    String page = upload("example 723");
    String position = position(page, "customs officers example 723");
    Map<String, String> dates =
        Map.of("position", position, "target", "dates", "text", "from 7 to 9 June 2022");
    assertThat(decided(expert.post(page + "/reported", dates))).isEqualTo(302);
    assertThat(expert.get(page).body()).contains("value=\"2022-06-07\"", "value=\"2022-06-09\"");
    Map<String, String> place =
        Map.of("position", position, "target", "place", "text", "Example Harbour 723");
    assertThat(decided(expert.post(page + "/reported", place))).isEqualTo(302);
    assertThat(expert.get(page).body()).contains("value=\"Example Harbour 723\"");
    for (Language language : Language.values()) {
      Visitor other = program.person(Role.EXPERT, "");
      HttpResponse<String> answer =
          other.post(
              page + "/reported?lang=" + language.code(),
              Map.of("position", position, "target", "dates", "text", "some other day 723"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(Texts.get(language, "intake.refused.dates"), "some other day 723");
    }
  }

  @Test
  void aFieldThatTheReaderFoundInAPassageWaitsForAPerson() {
    String page = upload("example 424");
    Map<String, String> gift =
        Map.of(
            "position", position(page, "customs officers example 424"),
            "target", "contributions",
            "text", "In 2012, two States together gave EUR 50,000 to the fund 424.");
    assertThat(decided(expert.post(page + "/reported", gift))).isEqualTo(302);
    assertThat(expert.post(page + "/rest", Map.of()).statusCode()).isEqualTo(302);
    String open =
        "select count(*) from intake_line where decision = 'open' and pointer like"
            + " '/contributions/added-%' and fields::text like '%fund 424%'"
            + " and fields->>'amount' = '50000'";
    assertThat(program.count(open)).isEqualTo(1);
  }

  @Test
  void severalDatesAreRefusedInEachLanguage() {
    String page = upload("example 425");
    String position = position(page, "customs officers example 425");
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          expert.post(
              page + "/reported?lang=" + language.code(),
              Map.of("position", position, "target", "dates", "text", "3 May 2014; 10 June 2014"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, "intake.refused.several-dates"));
    }
  }

  @Test
  void allTheOthersAreNothingWithOneClick() {
    String page = upload("example 724");
    assertThat(expert.get(page).body()).contains(page + "/reported/rest");
    assertThat(expert.post(page + "/reported/rest", Map.of()).statusCode()).isEqualTo(302);
    assertThat(expert.get(page).body()).doesNotContain("action=\"" + page + "/reported/rest");
  }

  @Test
  void aPersonAddsLinesAndWhatIsWrongIsShownAgain() {
    String page = upload("example 725");
    Map<String, String> participant =
        Map.of("list", "participants", "name", "Example State 004", "group", "Guests 725");
    assertThat(decided(expert.post(page + "/lines", participant))).isEqualTo(302);
    assertThat(expert.get(page).body()).contains("Example State 004", "Guests 725");
    Map<String, String> wrong =
        Map.of("list", "contributions", "donor", "Donor 725", "fund", "", "amount", "many");
    HttpResponse<String> answer = expert.post(page + "/lines", wrong);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "Donor 725",
            Texts.get(Language.EN, "kit.form.required"),
            Texts.get(Language.EN, "intake.refused.amount"));
    assertThat(expert.post(page + "/lines", Map.of("list", "event")).statusCode()).isEqualTo(404);
    assertThat(expert.post(page + "/lines", Map.of("list", "others")).statusCode()).isEqualTo(404);
    assertThat(
            expert
                .post(page + "/reported", Map.of("position", "99", "nothing", "yes"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anEventIsMergedByItsNumberOrItsWords() {
    String event = recorded("congress 726").replaceAll("\\D+", "");
    String page = upload("example 726");
    Map<String, String> byWords =
        Map.of("pointer", "/event", "decision", "accepted", "other-event", "congress 726 example");
    assertThat(decided(expert.post(page + "/line", byWords))).isEqualTo(302);
    assertThat(expert.get(page).body()).contains("href=\"/events/" + event + "\"");
    for (Language language : Language.values()) {
      Visitor other = program.person(Role.EXPERT, "");
      Map<String, String> unknown =
          Map.of("pointer", "/event", "decision", "accepted", "other-event", "no such 726x");
      assertThat(other.post(page + "/line?lang=" + language.code(), unknown).body())
          .contains(Isolated.sentence(language, "intake.refused.no-such-event", "no such 726x"));
      Map<String, String> several =
          Map.of("pointer", "/event", "decision", "accepted", "other-event", "e");
      HttpResponse<String> answer = other.post(page + "/line?lang=" + language.code(), several);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              Texts.get(language, "intake.refused.several-events", "\u0000").split("\u0000")[1]);
    }
    Map<String, String> byNumber =
        Map.of("pointer", "/event", "decision", "accepted", "other-event", event);
    assertThat(decided(expert.post(page + "/line", byNumber))).isEqualTo(302);
  }

  @Test
  void anyPublicationIsRecordedByHandWithItsTextAsTheSource() {
    String words = "Your Excellency, this invented letter 727 tells of a seminar.";
    byte[] letter = words.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> refused = expert.upload("/intake/notes", "letter-727.txt", letter);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            Texts.get(Language.EN, "notes.refused.not-a-note"),
            Texts.get(Language.EN, "intake.by-hand"),
            "letter-727.txt");
    Matcher kept = Pattern.compile("name=\"file.kept\" value=\"([^\"]+)\"").matcher(refused.body());
    assertThat(kept.find()).isTrue();
    HttpResponse<String> taken =
        expert.post("/intake/notes", Map.of("file.kept", kept.group(1), "by-hand", "yes"));
    assertThat(taken.statusCode()).isEqualTo(302);
    String page = path(taken);
    assertThat(expert.get(page + "?lang=en").body())
        .contains("letter 727", Texts.get(Language.EN, "notes.publication.by-hand"));
    Map<String, String> event =
        Map.of(
            "pointer", "/event",
            "decision", "accepted",
            "title", "Example seminar 727",
            "start", "2024-03-04",
            "end", "2024-03-04");
    assertThat(decided(expert.post(page + "/line", event))).isEqualTo(302);
    HttpResponse<String> recorded = expert.post(page + "/record", Map.of());
    int document =
        program.count(
            "select document_id::int from intake_proposal where id = "
                + page.replaceAll("\\?.*", "").replaceAll("\\D+", ""));
    assertThat(expert.get(path(recorded)).body())
        .contains("Example seminar 727", "/documents/" + document);
  }
}
