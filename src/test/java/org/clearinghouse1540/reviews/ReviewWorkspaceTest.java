package org.clearinghouse1540.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A comprehensive review from the submissions received to the sections of the report. */
class ReviewWorkspaceTest {
  private static final String STATE = "Example State 220";
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor member = program.person(Role.MEMBER, "Example State 221");
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.MISSION, "Example State 222");
  private final String mark = "Review " + System.nanoTime();
  private final String review = ExampleReview.open(expert, mark);

  private String record(String text) {
    return ExampleReview.sent(
        ExampleReview.record(expert, review, Map.of("sender", STATE, "title", mark), text));
  }

  @Test
  void aSubmissionIsKeptAsReceivedAndEachLineIsPlacedOrReported() {
    String submission = record(ExampleReview.TEXT);
    Document page = Jsoup.parse(expert.get(submission).body());
    assertThat(page.select("[id^=passage-]")).hasSize(4);
    assertThat(page.text())
        .contains("too short for a passage", "STATEMENT")
        .contains(Texts.get(Language.EN, "kit.content.account", 5, 4, 1));
    String file = page.select("a[href^=/originals/]").attr("href");
    assertThat(new String(expert.bytes(file + "/file").body(), StandardCharsets.UTF_8))
        .isEqualTo(ExampleReview.TEXT);
    assertThat(expert.get(file).body()).contains(page.select("dd.wraps code").text());
  }

  @Test
  void theProgramProposesAClusterWithItsReasonAndAPersonDecides() {
    String submission = record(ExampleReview.TEXT);
    List<String> passages = ExampleReview.passages(expert, submission);
    String page = Jsoup.parse(expert.get(submission).body()).text();
    assertThat(page)
        .contains("Reason: the passage has “customs”")
        .contains("Reason: the passage has “Paragraph 3 (d)”");
    expert.postAll(submission + "/placements", Map.of("passage", List.of(passages.getFirst())));
    String aside = "/reviews/passages/" + passages.getLast();
    expert.post(aside, Map.of("aside", "yes", "why", "Thanks"));
    expert.post("/reviews/passages/" + passages.get(2), Map.of("paragraph", "9"));
    assertThat(ExampleReview.passages(expert, review + "/passages?status=open"))
        .containsExactly(passages.get(1));
    assertThat(ExampleReview.passages(expert, review + "/passages?status=aside"))
        .containsExactly(passages.getLast());
    assertThat(ExampleReview.passages(expert, review + "/passages?paragraph=9"))
        .containsExactly(passages.get(2));
    expert.post("/reviews/passages/" + passages.get(2), Map.of("paragraph", "10"));
    assertThat(Jsoup.parse(expert.get("/reviews/passages/" + passages.get(2)).body()).text())
        .contains("Paragraph 9", "Paragraph 10");
  }

  @Test
  void aProposalIsTracedToItsPassagesAndToTheSectionThatTakesItUp() {
    List<String> passages = ExampleReview.passages(expert, record(ExampleReview.TEXT));
    String proposal =
        ExampleReview.sent(
            expert.postAll(
                review + "/proposal",
                Map.of(
                    "title", List.of("Proposal " + mark),
                    "words", List.of("Courses are offered."),
                    "takes", passages.subList(0, 2))));
    assertThat(ExampleReview.passages(expert, proposal)).isEqualTo(passages.subList(0, 2));
    assertThat(ExampleReview.passages(expert, review + "/passages?status=not-taken-up"))
        .isEqualTo(passages.subList(2, 4));
    String number = proposal.replaceAll("\\D", "");
    String section =
        ExampleReview.sent(
            expert.post(
                review + "/section",
                Map.of("title", "Section " + mark, "words", "Text.", "takes", number)));
    assertThat(expert.get(proposal).body()).contains("href=\"" + section + "\"");
    expert.postAll(
        proposal,
        Map.of(
            "version", List.of("1"),
            "title", List.of("Proposal " + mark),
            "words", List.of("Fewer courses are offered."),
            "takes", passages.subList(0, 1)));
    assertThat(ExampleReview.passages(expert, review + "/passages?status=taken-up"))
        .isEqualTo(passages.subList(0, 1));
    assertThat(Jsoup.parse(expert.get(proposal).body()).text())
        .contains("Courses are offered.", "Fewer courses are offered.");
    assertThat(expert.post(proposal, Map.of("version", "1", "title", "T", "words", "Stale")).body())
        .contains(Texts.get(Language.EN, "reviews.refused.changed", 2));
  }

  @Test
  void aProposalWaitsForEachMemberUntilItCommentsOrHasNoComment() {
    String proposal =
        ExampleReview.sent(
            expert.post(
                review + "/proposal", Map.of("title", "Proposal " + mark, "words", "Text.")));
    Visitor second = program.person(Role.MEMBER, "Example State 223");
    assertThat(member.get("/desk").body()).doesNotContain(proposal);
    assertThat(member.post(proposal + "/comments", Map.of("words", "Early")).body())
        .contains(Texts.get(Language.EN, "reviews.refused.not-sent"));
    String due = LocalDate.now(DateText.HEADQUARTERS).plusDays(30).toString();
    expert.post(proposal + "/circulation", Map.of("due", due));
    assertThat(member.get("/desk").body()).contains("href=\"" + proposal + "\"");
    member.post(proposal + "/comments", Map.of("version", "1", "words", "A comment " + mark));
    assertThat(member.get("/desk").body()).doesNotContain("href=\"" + proposal + "\"");
    assertThat(second.get("/desk").body()).contains("href=\"" + proposal + "\"");
    second.post(proposal + "/comments", Map.of("version", "1", "none", "yes"));
    assertThat(second.get("/desk").body()).doesNotContain("href=\"" + proposal + "\"");
    assertThat(expert.get("/desk").body()).contains(proposal + "#comments");
    assertThat(expert.get(proposal).body()).contains("A comment " + mark);
    expert.post(proposal, Map.of("version", "1", "title", "Later", "words", "Later text."));
    assertThat(Jsoup.parse(member.get(proposal).body()).select("form[action$=comments]").text())
        .contains("Version 1", "Proposal " + mark, "Text.")
        .doesNotContain("Later");
    expert.post(proposal + "/circulation", Map.of("due", due));
    assertThat(member.post(proposal + "/comments", Map.of("version", "1", "words", "Old")).body())
        .contains(Texts.get(Language.EN, "reviews.refused.changed", 2));
  }

  @Test
  void aStateSeesItsOwnSubmissionAndNothingOfTheWork() {
    String submission = record(ExampleReview.TEXT);
    assertThat(own.get("/desk").body()).contains("href=\"" + submission + "\"");
    assertThat(own.get("/submissions").body()).contains(mark);
    String page = own.get(submission).body();
    assertThat(page).contains("customs officers").doesNotContain("Reason:", review);
    assertThat(own.get(review).statusCode()).isEqualTo(403);
    for (Visitor reader :
        List.of(other, program.person(Role.AGENCY, STATE), Visitor.signedOut(program.address()))) {
      assertThat(reader.get(submission).body()).as(reader.name()).doesNotContain(mark);
      assertThat(reader.get("/submissions").body()).as(reader.name()).doesNotContain(mark);
    }
  }

  @Test
  void aWithdrawnFileIsNeitherShownNorListedNorExported() {
    String submission = record("The secret " + mark + " of the controls of exports is here.");
    String original =
        Jsoup.parse(own.get(submission).body()).select("a[href^=/originals/]").attr("href");
    String search = "/search?lang=en&kind=submission&q=" + mark.replaceAll("\\D", "");
    assertThat(expert.get(search).body() + own.get(search).body()).contains(submission + "\"");
    assertThat(other.get(search).body()).doesNotContain(submission + "\"");
    own.post(original + "/withdrawal", Map.of("why", "Wrong file"));
    assertThat(expert.get(search).body()).doesNotContain(submission + "\"");
    for (String page : List.of(submission, review, review + "/passages", review + "/file/csv")) {
      assertThat(expert.get(page).body()).as(page).doesNotContain("The secret");
    }
  }

  @Test
  void aDecisionDoesNotReplaceOneThatItsAuthorDidNotSee() {
    String passage =
        "/reviews/passages/"
            + ExampleReview.passages(expert, record(ExampleReview.TEXT)).getFirst();
    String seen = Jsoup.parse(expert.get(passage).body()).select("input[name=seen]").val();
    ExampleReview.sent(expert.post(passage, Map.of("paragraph", "9", "seen", seen)));
    HttpResponse<String> answer = expert.post(passage, Map.of("paragraph", "10", "seen", seen));
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.text()).contains(Texts.get(Language.EN, "reviews.refused.decided"));
    String now = page.select("input[name=seen]").val();
    assertThat(now).isNotEqualTo(seen);
    ExampleReview.sent(expert.post(passage, Map.of("paragraph", "10", "seen", now)));
  }

  @Test
  void theWorkingDocumentHasEverythingInSixLanguages() {
    List<String> passages =
        ExampleReview.passages(
            expert,
            ExampleReview.sent(
                ExampleReview.record(
                    expert,
                    review,
                    Map.of("sender", STATE, "restricted", "yes"),
                    ExampleReview.TEXT)));
    expert.postAll(
        review + "/proposal",
        Map.of(
            "title", List.of("Proposal " + mark),
            "words", List.of("Courses are offered."),
            "takes", passages.subList(0, 1)));
    expert.post(
        "/reviews/passages/" + passages.getLast(), Map.of("aside", "yes", "why", "Thanks " + mark));
    String asks = Texts.get(Language.EN, "reviews.submission.restricted");
    assertThat(expert.get(review + "/passages").body()).contains(asks);
    assertThat(expert.get(review + "/proposal").body()).contains(asks);
    for (Language language : Language.values()) {
      byte[] file = member.bytes(review + "/file/docx?in=" + language.code()).body();
      String text = FileTables.read(file, "review.docx").blocks().toString();
      assertThat(text)
          .as(language.code())
          .contains(
              "customs officers", "Proposal " + mark, "Courses are offered.", "Thanks " + mark)
          .contains(Texts.get(language, "reviews.paper.not-taken-up.note"));
      String wish = Texts.get(language, "reviews.submission.restricted");
      assertThat(text.replaceAll("\\p{Cf}", "").split(Pattern.quote(wish), -1))
          .as(language.code() + ": beside the submission and each of its passages")
          .hasSizeGreaterThan(passages.size() + 1);
    }
    assertThat(
            FileWords.of(member.bytes(review + "/file/pdf?in=en").body()).replaceAll("\\s+", " "))
        .contains("not published");
    String csv = member.get(review + "/file/csv").body();
    assertThat(csv).contains("customs officers", "Proposal " + mark).contains("memory of its");
    assertThat(csv).contains(asks, "Thanks " + mark);
    assertThat(member.bytes(review + "/file/xlsx").statusCode()).isEqualTo(200);
  }

  @Test
  void aMemberReadsAndDoesNotPlaceOrWrite() {
    String submission = record(ExampleReview.TEXT);
    String passage = "/reviews/passages/" + ExampleReview.passages(member, submission).getFirst();
    assertThat(member.get(passage).statusCode()).isEqualTo(200);
    assertThat(member.post(passage, Map.of("paragraph", "9")).statusCode()).isEqualTo(403);
    assertThat(member.post(review + "/proposal", Map.of("title", "A")).statusCode()).isEqualTo(403);
  }

  @Test
  void wrongFormsAreRefusedWithTheReason() {
    String submission = record(ExampleReview.TEXT);
    String passage = "/reviews/passages/" + ExampleReview.passages(expert, submission).getFirst();
    for (Language language : List.of(Language.EN, Language.AR)) {
      String in = language.code();
      assertThat(
              ExampleReview.record(
                      expert, review, Map.of("sender", "Nowhere land", "lang", in), "Text")
                  .body())
          .contains(Texts.get(language, "reviews.refused.state", "Nowhere land").substring(0, 5));
      assertThat(
              ExampleReview.record(
                      expert,
                      review,
                      Map.of("sender", STATE, "dated", "2999-01-01", "lang", in),
                      "Text")
                  .body())
          .contains(Texts.get(language, "reviews.refused.dated"));
      assertThat(
              expert
                  .post(
                      review + "/submission",
                      Map.of("origin", "other", "sender", "A", "title", "B", "lang", in))
                  .body())
          .contains(Texts.get(language, "reviews.refused.no-text"));
      assertThat(
              ExampleReview.record(
                      expert, review, Map.of("sender", STATE, "text", "Other", "lang", in), "Text")
                  .body())
          .contains(Texts.get(language, "reviews.refused.two-texts"));
      refused(passage, Map.of("aside", "yes", "lang", in), "reviews.refused.aside", language);
      refused(passage, Map.of("lang", in), "reviews.refused.no-cluster", language);
      refused(
          submission + "/passages",
          Map.of("words", "Not in the text", "lang", in),
          "reviews.refused.not-in-text",
          language);
      refused(
          submission + "/placements", Map.of("lang", in), "reviews.refused.none-chosen", language);
    }
  }

  @Test
  void aDeadlineInThePastAndAnEmptyCommentAreRefused() {
    String proposal =
        ExampleReview.sent(
            expert.post(review + "/proposal", Map.of("title", "P " + mark, "words", "Text.")));
    refused(
        proposal + "/circulation", Map.of("due", "2020-01-01"), "reviews.refused.due", Language.EN);
    String due = LocalDate.now(DateText.HEADQUARTERS).plusDays(3).toString();
    expert.post(proposal + "/circulation", Map.of("due", due));
    assertThat(member.post(proposal + "/comments", Map.of()).body())
        .contains(Texts.get(Language.EN, "reviews.refused.comment"));
  }

  private void refused(String address, Map<String, String> form, String key, Language language) {
    assertThat(expert.post(address, form).body()).as(key).contains(Texts.get(language, key));
  }
}
