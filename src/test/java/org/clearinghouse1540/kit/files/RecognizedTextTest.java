package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of a scan from the table of Tesseract. */
class RecognizedTextTest {
  private static final String HEAD =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

  private static String word(String place, String confidence, String word) {
    return "5\t" + place.replace(' ', '\t') + "\t0\t0\t9\t9\t" + confidence + "\t" + word + "\n";
  }

  @Test
  void linesAndParagraphsStayAndWordsOfLowConfidenceAreMarked() {
    String table =
        HEAD
            + "1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n"
            + word("1 1 1 1 1", "96.5", "Twenty")
            + word("1 1 1 1 2", "41.2", "offlcers")
            + word("1 1 1 2 1", "90", "need")
            + word("1 1 2 1 1", "64.9", "training.");
    assertThat(RecognizedText.of(table)).isEqualTo("Twenty ⟦offlcers⟧\nneed\n\n⟦training.⟧");
    assertThat(TextRecognition.uncertain(RecognizedText.of(table))).isEqualTo(2);
  }

  @Test
  void ideographsAreWrittenTogether() {
    String table =
        HEAD
            + word("1 1 1 1 1", "90", "援助")
            + word("1 1 1 1 2", "90", "请求")
            + word("1 1 1 1 3", "90", "1540");
    assertThat(RecognizedText.of(table)).isEqualTo("援助请求 1540");
  }

  @Test
  void aTableThatIsCutOrEmptyHasNoText() {
    assertThat(RecognizedText.of("")).isEmpty();
    assertThat(RecognizedText.of(HEAD + "5\t1\t1")).isEmpty();
  }
}
