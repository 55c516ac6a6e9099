package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of the lists and quoted texts of a brief. */
class BriefLimitsTest {
  private static final BriefLimits TWENTY = new BriefLimits(1, 20);

  @Test
  void aTextWithinTheLimitStaysWhole() {
    assertThat(TWENTY.cut("12345678901234567890")).isEqualTo("12345678901234567890");
    assertThat(TWENTY.cut("")).isEmpty();
  }

  @Test
  void aLongTextIsCutBetweenWords() {
    assertThat(TWENTY.cut("Training of customs officers")).isEqualTo("Training of customs …");
  }

  @Test
  void aTextWithoutBlanksIsCutInsideTheWord() {
    assertThat(TWENTY.cut("x".repeat(30))).isEqualTo("x".repeat(19) + " …");
  }

  @Test
  void aBlankNearTheStartDoesNotShortenTheTextToAFewLetters() {
    assertThat(TWENTY.cut("ab " + "x".repeat(30))).isEqualTo("ab " + "x".repeat(16) + " …");
  }

  @Test
  void aCharacterOfTwoUnitsIsNotDivided() {
    String cut = TWENTY.cut("x".repeat(18) + "\uD83D\uDE00".repeat(5));
    assertThat(cut).isEqualTo("x".repeat(18) + " …");
  }

  @ParameterizedTest
  @CsvSource({"'a  b',a b", "'a\n\tb',a b", "' a ',a"})
  void spacesAndLinesBecomeOneBlank(String text, String expected) {
    assertThat(TWENTY.cut(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,20", "-1,100", "1,19"})
  void limitsThatWouldHideAListAreRejected(int rows, int letters) {
    assertThatThrownBy(() -> new BriefLimits(rows, letters))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachFurtherLimitIsNarrower() {
    List<BriefLimits> all = BriefLimits.ALL;
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).rows()).isLessThan(all.get(i - 1).rows());
      assertThat(all.get(i).letters()).isLessThan(all.get(i - 1).letters());
    }
  }
}
