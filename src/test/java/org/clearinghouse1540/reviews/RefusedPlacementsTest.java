package org.clearinghouse1540.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Passages of a submission of which none was chosen. */
class RefusedPlacementsTest {
  private static final String BOXES = "input[name=passage]";
  private final Visitor expert = TestProgram.get().person(Role.EXPERT, "");

  @Test
  void passagesThatWereNotChosenAreNotChosenAgain() {
    String mark = "Review " + System.nanoTime();
    String review = ExampleReview.open(expert, mark);
    String submission =
        ExampleReview.sent(
            ExampleReview.record(
                expert,
                review,
                Map.of("sender", "Example State 239", "title", mark),
                ExampleReview.TEXT));
    assertThat(Jsoup.parse(expert.get(submission).body()).select(BOXES + "[checked]")).isNotEmpty();
    HttpResponse<String> refused = expert.post(submission + "/placements?lang=en", Map.of());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(Texts.get(Language.EN, "reviews.refused.none-chosen"));
    assertThat(Jsoup.parse(refused.body()).select(BOXES)).isNotEmpty();
    assertThat(Jsoup.parse(refused.body()).select(BOXES + "[checked]")).isEmpty();
  }
}
