package org.clearinghouse1540.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are split into passages, and every line is placed or reported. */
class PassageSplitterTest {
  @Test
  void linesOfAParagraphAreOnePassageAndNumbersBeginAnother() {
    PassageSplitter.Split split =
        PassageSplitter.split(
            """
            Annex

            States need help with the drafting
            of laws on exports.
            1. A first point about control lists
            2. A second point about end users and brokers
            """);
    assertThat(split.passages())
        .extracting(FoundPassage::words)
        .containsExactly(
            "States need help with the drafting of laws on exports.",
            "1. A first point about control lists",
            "2. A second point about end users and brokers");
    assertThat(split.passages().getFirst().place()).isEqualTo("3–4");
    assertThat(split.account().reported()).hasSize(1);
  }

  @Test
  void chineseAndArabicSentencesArePassages() {
    assertThat(PassageSplitter.split("各国应加强出口管制立法工作。\n谢谢。").passages()).hasSize(1);
    assertThat(
            PassageSplitter.split("تحتاج الدول إلى المساعدة في صياغة القوانين.\nشكرا.").passages())
        .hasSize(1);
  }

  @Test
  void aLongPassageIsCut() {
    String line = "States need help with laws ".repeat(500).strip();
    List<FoundPassage> found = PassageSplitter.split(line).passages();
    assertThat(found).hasSize(3).allMatch(passage -> passage.words().length() <= 5_000);
    assertThat(String.join(" ", found.stream().map(FoundPassage::words).toList())).isEqualTo(line);
    String lines = "States need help with laws\n".repeat(500);
    assertThat(PassageSplitter.split(lines).passages())
        .hasSize(3)
        .allMatch(passage -> passage.words().length() <= 5_000);
  }

  @Test
  void everyLineIsPlacedOrReported() {
    Random random = new Random(1540);
    List<String> lines = (ExampleReview.TEXT + "\n-\n•\n 3.\n第一段\nSignature\n").lines().toList();
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int full = 0;
      for (int i = random.nextInt(20); i > 0; i--) {
        String line = lines.get(random.nextInt(lines.size()));
        text.append(line).append('\n');
        full += line.isBlank() ? 0 : 1;
      }
      assertThat(PassageSplitter.split(text.toString()).account().total()).isEqualTo(full);
    }
  }
}
