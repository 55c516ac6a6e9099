package org.clearinghouse1540.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that say nothing about a need, and the subjects that a need names. */
class GenericTermsTest {
  private static final GenericTerms TERMS = new GenericTerms();
  private final CompletenessCheck check = new CompletenessCheck(new SubjectAreas());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0",
        "' . , '|0",
        "technical assistance|0",
        "TECHNICAL ASSISTANCE|0",
        "assistance with portal monitors|2",
        "portal, monitors; portal|3",
        "x y z|0",
        "assistance technique et financière|0",
        "assistance pour deux portiques|2",
        "техническая помощь|0",
        "помощь таможне|1",
        "援助|0",
        "援助海关官员|2",
        "المساعدة التقنية|0",
        "المساعدة للجمارك|1"
      })
  void onlySpecificWordsAreCounted(String text, int specific) {
    assertThat(TERMS.countSpecificWords(text)).isEqualTo(specific);
  }

  @Test
  void aSubjectIsSelectedOrNamedInTheText() {
    NeedAnswers answers =
        new NeedAnswers(
            Map.of("subject-area", "transit", "title", "Border control and customs at a port"));
    assertThat(check.subjects(answers)).startsWith("transit").contains("border-control");
    assertThat(check.subjects(answers)).doesNotHaveDuplicates();
    assertThat(check.subjects(NeedAnswers.NONE)).isEmpty();
  }

  @Test
  void theTypeOfAssistanceIsNoSubject() {
    assertThat(check.subjects(NeedAnswers.NONE.with("detail", "Training"))).isEmpty();
  }

  @Test
  void examplesAreOfTheSelectedTypes() {
    assertThat(examples("training plan"))
        .containsExactly(AssistanceType.TRAINING, AssistanceType.PLAN);
    assertThat(examples("awareness training")).containsExactly(AssistanceType.TRAINING);
  }

  @Test
  void withoutASelectedTypeThreeExamplesAreShown() {
    List<AssistanceType> usual =
        List.of(AssistanceType.LAW, AssistanceType.TRAINING, AssistanceType.EQUIPMENT);
    assertThat(CompletenessCheck.examples(NeedAnswers.NONE)).isEqualTo(usual);
    assertThat(examples("awareness other")).isEqualTo(usual);
    assertThat(examples("unknown")).isEqualTo(usual);
  }

  private static List<AssistanceType> examples(String types) {
    return CompletenessCheck.examples(NeedAnswers.NONE.with("kind", types));
  }

  @Test
  void theContentOfARowHasOneLineForEachField() {
    MatrixRow row = new MatrixRow("Example State 341", "2017", "op2.acquire");
    RecordedRow recorded =
        new RecordedRow(
            row,
            "Acquire",
            List.of(
                new RecordedRow.Line("Framework", "X"),
                new RecordedRow.Line("Source", "Example Act, article 3")));
    assertThat(recorded.words()).isEqualTo("Framework: X\nSource: Example Act, article 3");
    assertThat(new RecordedRow(row, "Acquire", List.of()).words()).isEmpty();
  }
}
