package org.clearinghouse1540.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The paragraphs of two reports, and those of only one of them. */
class ReportComparisonTest {
  @Test
  void aParagraphThatMovedOrWasLaidOutAnewIsTheSame() {
    ReportComparison found =
        ReportComparison.of(
            "First.\nThe  act of 2004.\nTwice.\nGone.", "The act of 2004.\nFirst.\nTwice.\nTwice.");
    assertThat(found.added()).containsExactly("Twice.");
    assertThat(found.removed()).containsExactly("Gone.");
    assertThat(found.same()).isEqualTo(3);
  }

  @Test
  void everyParagraphIsOnOneSideOrOnBoth() {
    Random random = new Random(1540);
    for (int round = 0; round < 500; round++) {
      List<String> before = texts(random);
      List<String> after = texts(random);
      ReportComparison found =
          ReportComparison.of(String.join("\n", before), String.join("\n\n", after));
      assertThat(found.same() + found.added().size()).isEqualTo(after.size());
      assertThat(found.same() + found.removed().size()).isEqualTo(before.size());
      assertThat(after).containsAll(found.added());
      assertThat(before).containsAll(found.removed());
    }
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      texts.add("Paragraph " + random.nextInt(8));
    }
    return texts;
  }
}
