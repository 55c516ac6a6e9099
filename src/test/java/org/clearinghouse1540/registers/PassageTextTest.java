package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A passage is found in the kept text as it was read from a file. */
class PassageTextTest {
  @ParameterizedTest
  @CsvSource({
    "No person shall acquire, 'Art. 4 No per-\nson shall\nacquire a weapon.', 'No per-\nson shall\nacquire'",
    "quiconque fabrique, 'Est puni QUICONQUE\tfabriqué.', 'QUICONQUE\tfabriqué'",
    "禁止制造, '第四条 禁止\n制造（示例）', '禁止\n制造'",
    "يحظر الصنع, 'المادة ٤: يُحْظَر الصُّنع هنا', 'يُحْظَر الصُّنع'",
  })
  void lineBreaksCaseAndMarksDoNotHideAPassage(String passage, String text, String marked) {
    PassageText found = PassageText.of(text, List.of(passage));
    assertThat(found.missing()).isEmpty();
    assertThat(marks(found)).startsWith(marked);
    assertThat(whole(found)).isEqualTo(text);
  }

  @Test
  void aPassageThatTheTextDoesNotContainIsReported() {
    PassageText found = PassageText.of("Example text", List.of("Other words", "..."));
    assertThat(found.missing()).containsExactly("Other words", "...");
    assertThat(marks(found)).isEmpty();
  }

  @Test
  void passagesThatOverlapAreMarkedOnce() {
    PassageText found = PassageText.of("one two three four", List.of("two three", "three four"));
    assertThat(whole(found)).isEqualTo("one two three four");
    assertThat(marks(found)).isEqualTo("two three| four");
  }

  @Test
  void anEmptyTextHasNoPassage() {
    assertThat(PassageText.of("", List.of("words")).missing()).containsExactly("words");
  }

  private static String marks(PassageText text) {
    return text.pieces().stream()
        .filter(PassageText.Piece::marked)
        .map(PassageText.Piece::text)
        .collect(Collectors.joining("|"));
  }

  private static String whole(PassageText text) {
    return text.pieces().stream().map(PassageText.Piece::text).collect(Collectors.joining());
  }
}
