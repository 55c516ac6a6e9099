package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** Summaries of a request: nobody replaces one unseen, and the replaced one stays. */
class CaseSummaryPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor first = program.person(Role.EXPERT, "");
  private final Visitor second = program.person(Role.EXPERT, "");
  private final Visitor state = program.person(Role.POINT_OF_CONTACT, "Example State 358");
  private final String page =
      "/requests/"
          + ExampleNeeds.received(
              "Example State 358", List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));

  @Test
  void theSummaryThatAnotherOneReplacesIsShownBeforeAndStays() {
    Map<String, String> one = Map.of("item", "0", "language", "en", "words", "First 358");
    Map<String, String> other = Map.of("item", "0", "language", "en", "words", "Second 358");
    assertThat(first.check(page + "/summary", one).statusCode())
        .as("nothing is replaced")
        .isEqualTo(302);
    var check = second.check(page + "/summary", other);
    assertThat(check.body()).contains("act-check", "First 358", "Second 358");
    assertThat(second.get(page).body()).contains("First 358").doesNotContain("Second 358");
    assertThat(second.confirm(check).statusCode()).isEqualTo(302);
    for (Visitor reader : List.of(first, state)) {
      assertThat(reader.get(page).body())
          .contains("First 358", "Second 358")
          .contains(Texts.get(Language.EN, "assistance.summary.replaced"));
    }
  }
}
