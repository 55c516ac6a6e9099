package org.clearinghouse1540.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void allProblemsAreReportedInTheLanguageOfTheReaderInTheirOrder(Language language) {
    BadInput bad =
        new BadInput(
            List.of(
                Problem.of("title", "kit.form.required"),
                Problem.of("people", "kit.form.number", 0, 10)));
    assertThat(bad.reasons(language))
        .containsExactly(
            Texts.get(language, "kit.form.required"),
            Texts.get(language, "kit.form.number", 0, 10));
    assertThat(bad.sentence(language)).isEqualTo(String.join(" ", bad.reasons(language)));
    assertThat(bad.field()).isEqualTo("title");
  }

  @Test
  void theLogHasTheEnglishSentences() {
    BadInput bad = BadInput.of("title", "kit.form.too-long", 300);
    assertThat(bad).hasMessage("Write at most 300 characters.");
    assertThat(Problem.of("title", "kit.form.too-long", 300))
        .hasToString("Write at most 300 characters.");
  }

  @Test
  void aProblemMayBeGivenAsAMessage() {
    Message message = Message.of("kit.form.choose");
    assertThat(new BadInput("kind", message).problems())
        .containsExactly(new Problem("kind", message));
  }

  @Test
  void problemsThatAreFoundLaterAreNotAdded() {
    List<Problem> found = new ArrayList<>(List.of(Problem.of("title", "kit.form.required")));
    BadInput bad = new BadInput(found);
    found.add(Problem.of("kind", "kit.form.choose"));
    assertThat(bad.problems()).extracting(Problem::field).containsExactly("title");
  }
}
