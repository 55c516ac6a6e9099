package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSummaryTest {
  private static final Problem WHY = Problem.of("why", "kit.form.required");

  private static SubmittedForm sent(Map<String, List<String>> typed) {
    return new SubmittedForm("/things", typed, List.of(WHY), Map.of());
  }

  private static ProblemSummary on(String page, String typed) {
    SubmittedForm form = sent(Map.of("words", List.of(typed)));
    return ProblemSummary.of(form).on(page, form);
  }

  @Test
  void aProblemIsLinkedWhereItsFieldIsOnThePage() {
    assertThat(on("<input id=\"why\">", "").problems()).containsExactly(WHY);
    assertThat(on("<input id=\"why2\" class=\"why\">", "").problems())
        .containsExactly(new Problem("", WHY.message()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<textarea>A reason, with \"signs\" &amp; more</textarea>",
        "<textarea>A reason,\r\nwith &quot;signs&#34; &amp; more</textarea>",
        "<input value=\"A reason, with &#34;signs&#34; &amp; more\">"
      })
  void aTextThatThePageShowsIsNotRepeated(String page) {
    assertThat(on(page, "A reason, with \"signs\" & more").unshown()).isEmpty();
  }

  @Test
  void aTextThatThePageDoesNotShowIsListed() {
    String typed = "A reason that nobody should type <b>twice</b>";
    assertThat(on("<p>Another page: a reason</p>", typed).unshown()).containsExactly(typed);
    assertThat(on("<p></p>", "理由 说明").unshown()).containsExactly("理由 说明");
    assertThat(on("<p></p>", "该法尚未生效。").unshown()).containsExactly("该法尚未生效。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "code", " 2026-11-28 ", "…  —"})
  void codesAndSignsAreNotListed(String typed) {
    assertThat(on("<p></p>", typed).unshown()).isEmpty();
  }

  @Test
  void aPasswordIsNeverAmongTheValuesOfAForm() {
    Form form =
        new Form(Map.of("before", List.of("long pass phrase"), "name", List.of("x y")), Map.of());
    assertThat(form.password("before")).isEqualTo("long pass phrase");
    assertThat(form.all()).containsOnlyKeys("name");
  }
}
