package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a text. */
class TokenizedTextTest {

  @Test
  void wordsHaveTheirPositionsInTheText() {
    String text = "Border control, and training";
    assertThat(TokenizedText.of(text).list())
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly("Border", "control", "and", "training");
  }

  @ParameterizedTest
  @CsvSource({
    "'one two', '0,0'",
    "'one. two', '0,1'",
    "'one; two! three? four', '0,1,2,3'",
    "'one, two - three', '0,0,0'",
    "'واحد؟ اثنان؛ ثلاثة', '0,1,2'"
  })
  void punctuationSeparatesSentences(String text, String sentences) {
    List<String> numbers =
        TokenizedText.of(text).list().stream()
            .map(word -> Integer.toString(word.sentence()))
            .toList();
    assertThat(String.join(",", numbers)).isEqualTo(sentences);
  }

  @ParameterizedTest
  @CsvSource({"FRONTIÈRE, frontiere", "Control, control", "الحدود, حدود"})
  void caseAccentsAndTheArabicArticleAreIgnored(String word, String plain) {
    assertThat(TokenizedText.plain(word)).isEqualTo(plain);
  }

  @Test
  void anArabicWordIsAlsoFoundWithoutItsPrefix() {
    assertThat(TokenizedText.of("وتدريب").list().getFirst().forms())
        .containsExactly("وتدريب", "تدريب");
    assertThat(TokenizedText.of("training").list().getFirst().forms()).containsExactly("training");
  }

  @Test
  void chineseCharactersAreRecognized() {
    assertThat(TokenizedText.of("边境管制").hasChinese()).isTrue();
    assertThat(TokenizedText.of("border control").hasChinese()).isFalse();
  }
}
