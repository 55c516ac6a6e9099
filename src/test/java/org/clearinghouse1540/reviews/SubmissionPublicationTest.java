package org.clearinghouse1540.reviews;

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
 * A statement or submission is public in every outlet while its sender publishes it, and in none
 * before and after.
 */
class SubmissionPublicationTest {
  private static final String STATE = "Example State 318";
  private static final String API = "/api/review-submissions";

  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor other = program.person(Role.POINT_OF_CONTACT, "Example State 319");
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor secretariat = program.person(Role.SECRETARIAT, "");
  private final String word = "statement" + System.nanoTime();

  private String recorded(Map<String, String> others) {
    String review = ExampleReview.open(expert, "Review " + word);
    return ExampleReview.sent(
        ExampleReview.record(expert, review, others, "1. We propose courses on " + word + ".\n"));
  }

  private void isOpen(boolean open, String submission) {
    String page = "/public/review-submissions/" + submission.replaceAll("\\D", "");
    assertThat(visitor.get(page).statusCode()).isEqualTo(open ? 200 : 404);
    for (String outlet :
        List.of(
            API,
            "/public/feed.atom",
            "/public/review-submissions/file/csv",
            "/search?lang=en&kind=publication&q=" + word)) {
      for (Visitor reader : List.of(visitor, other)) {
        assertThat(Jsoup.parse(reader.get(outlet).body()).text().replace("q=" + word, ""))
            .as(outlet)
            .satisfies(text -> assertThat(text.contains("courses on " + word)).isEqualTo(open));
      }
    }
    assertThat(visitor.get("/public/review-submissions").body().contains(page)).isEqualTo(open);
    assertThat(other.get(submission).statusCode()).isEqualTo(404);
  }

  @Test
  void aStateAlonePublishesItsStatementAndRestrictsItAgain() {
    String submission = recorded(Map.of("sender", STATE, "restricted", "yes"));
    isOpen(false, submission);
    for (Visitor reader : List.of(expert, secretariat, other)) {
      assertThat(Jsoup.parse(reader.get(submission).body()).select("form[action$=/publication]"))
          .isEmpty();
      assertThat(reader.post(submission + "/publication", Map.of("document", "NV 1")).statusCode())
          .isIn(403, 404);
    }
    assertThat(own.post(submission + "/publication", Map.of("document", "")).statusCode())
        .isEqualTo(400);
    assertThat(own.check(submission + "/publication?lang=en", Map.of("document", "NV 1")).body())
        .contains(Texts.get(Language.EN, "reviews.act.publish.restricted"));
    assertThat(own.post(submission + "/publication", Map.of("document", "NV 1")).statusCode())
        .isEqualTo(302);
    isOpen(true, submission);
    assertThat(own.get(submission + "?lang=en").body())
        .contains(Texts.get(Language.EN, "reviews.readers.public"));
    assertThat(own.post(submission + "/withdrawal", Map.of("document", "NV 2")).statusCode())
        .isEqualTo(302);
    isOpen(false, submission);
  }

  @Test
  void theSecretariatRecordsTheConsentOfASenderWithoutAccount() {
    String submission = recorded(Map.of("origin", "other", "sender", "Example Institute"));
    assertThat(expert.post(submission + "/publication", Map.of("document", "Mail 1")).statusCode())
        .isEqualTo(403);
    secretariat.post(submission + "/publication", Map.of("document", "Mail 1 (invented)"));
    isOpen(true, submission);
    String file =
        Jsoup.parse(expert.get(submission).body()).select("a[href^=/originals/]").attr("href");
    secretariat.post(file + "/withdrawal", Map.of("why", "Sent by error"));
    isOpen(false, submission);
    assertThat(visitor.get(API).body()).doesNotContain(word);
    assertThat(
            secretariat
                .post(submission + "/publication?lang=en", Map.of("document", "Mail 2 (invented)"))
                .body())
        .contains(Texts.get(Language.EN, "reviews.refused.file-withdrawn"));
  }

  @Test
  void contactDataInAStatementAreNamedBeforeItIsPublished() {
    String review = ExampleReview.open(expert, "Review " + word);
    String submission =
        ExampleReview.sent(
            ExampleReview.record(
                expert,
                review,
                Map.of("sender", STATE),
                "1. Write to desk" + word + "@example.org.\n"));
    assertThat(own.check(submission + "/publication?lang=en", Map.of("document", "NV 1")).body())
        .contains(Texts.get(Language.EN, "consent.contact-data", "desk" + word + "@example.org"));
  }
}
