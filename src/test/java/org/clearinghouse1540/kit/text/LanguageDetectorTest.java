package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detection of the language of short invented texts. */
class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|The Government has adopted a law on the control of exports.",
        "EN|Training of customs officers in detecting materials",
        "FR|Le Gouvernement a adopté une loi sur le contrôle des exportations.",
        "FR|Formation des agents de douane à la détection",
        "ES|El Gobierno ha aprobado una ley sobre el control de las exportaciones.",
        "ES|Capacitación de funcionarios de aduanas para la detección",
        "RU|Правительство приняло закон о контроле за экспортом.",
        "AR|اعتمدت الحكومة قانونا بشأن مراقبة الصادرات.",
        "ZH|政府通过了一项出口管制法律。"
      })
  void aSentenceIsInItsLanguage(Language language, String text) {
    assertThat(LanguageDetector.language(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU|Совещание с участием UNODC и IAEA",
        "AR|اجتماع مع UNODC و IAEA",
        "ZH|与 UNODC 和 IAEA 举行的会议"
      })
  void abbreviationsInLatinLettersMayBeEnglishToo(Language language, String text) {
    assertThat(LanguageDetector.languages(text)).containsExactlyInAnyOrder(language, Language.EN);
  }

  @ParameterizedTest
  @CsvSource({"''", "1540", "'– … ?'", "Astana"})
  void aTextThatShowsNoLanguageMayBeAnyOfTheLatinOnes(String text) {
    assertThat(LanguageDetector.languages(text))
        .containsExactlyInAnyOrder(Language.EN, Language.FR, Language.ES);
    assertThat(LanguageDetector.language(text)).isEqualTo(Language.EN);
  }

  @Test
  void wordsThatTwoLanguagesShareDoNotDecide() {
    assertThat(LanguageDetector.languages("en")).contains(Language.FR, Language.ES);
    assertThat(LanguageDetector.languages("en")).doesNotContain(Language.RU, Language.AR);
  }

  @Test
  void theTextsOfTheProgramAreInTheirLanguages() {
    for (Language language : Language.values()) {
      String text =
          String.join(
              " ",
              Arrays.asList(
                  Texts.get(language, "frame.disclaimer"),
                  Texts.get(language, "frame.error.500.next"),
                  Texts.get(language, "frame.error.403.next")));
      assertThat(LanguageDetector.language(text)).as(text).isEqualTo(language);
    }
  }
}
