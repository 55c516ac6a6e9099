package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChinesePatternsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "举行|舉行|true",
        "举行|举行|true",
        "[举召]{1,2}开|召開|true",
        "(?<!不)开幕|開幕|true",
        "[一-十]届|七屆|true",
        "[一-十]届|魚屆|false",
        "举\\.行|舉.行|true",
        "举行|召開|false"
      })
  void aPatternFindsItsWordsInBothScripts(String pattern, String text, boolean found) {
    assertThat(text.matches(ChinesePatterns.inBothScripts(pattern))).isEqualTo(found);
  }
}
