package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Characters in their usual form, each at its old position. */
class PlainLettersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "التاریخ والمکان | التاريخ والمكان",
        "٣-٤ مارس ٢٠٢٠ | 3-4 مارس 2020",
        "۳-۴ مارس | 3-4 مارس",
        "２０２４年６月２５日 | 2024年6月25日",
        "25～28 / 25〜28 | 25~28 / 25~28",
        "情況說明 聯合國裁軍事務廳 | 情况说明 联合国裁军事务厅",
        "二○二四年 | 二零二四年",
        "Étienne Œuvre 3–4 | Étienne Œuvre 3–4",
      })
  void isTheSameTextInUsualLetters(String received, String plain) {
    assertThat(PlainLetters.of(received)).isEqualTo(plain).hasSameSizeAs(received);
  }

  @Test
  void keepsEveryPosition() {
    StringBuilder all = new StringBuilder();
    for (char character = 1; character < 0xFFFF; character++) {
      all.append(character);
    }
    assertThat(PlainLetters.of(all.toString())).hasSameSizeAs(all);
  }

  @ParameterizedTest
  @CsvSource({"聯合國, 联合国", "與會者, 与会者", "國際組織, 国际组织"})
  void traditionalCharactersAreFoldedToSimplifiedOnes(String traditional, String simplified) {
    assertThat(TextFolding.IGNORING_DIACRITICS.sameWords(traditional, simplified)).isTrue();
    assertThat(TextFolding.KEEPING_DIACRITICS.fold(traditional)).isEqualTo(simplified);
  }
}
