package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of States in running text. Names only. */
class StateMentionsTest {
  private static final StateMentions MENTIONS = new StateMentions(PartyResolver.standalone());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland and Fiji | EN | ISL FJI",
        "Iceland, then Iceland | EN | ISL",
        "The Republic of Korea came | EN | KOR",
        "iceland | EN | -",
        "University of Iceland | EN | -",
        "the Bank of Fiji | EN | -",
        "Iceland University | EN | -",
        "冰岛和斐济 | ZH | ISL FJI",
        "冰岛大学 | ZH | -",
        "ولبنان والأردن | AR | LBN JOR",
        "للأردن | AR | JOR",
      })
  void statesAreFoundInAText(String text, Language language, String codes) {
    assertThat(MENTIONS.statesIn(text, language))
        .extracting(State::code)
        .containsExactly(codes.equals("-") ? new String[0] : codes.split(" "));
  }

  @Test
  void theLongestNameIsFoundWithItsPosition() {
    assertThat(MENTIONS.in("To the Democratic Republic of the Congo.", Language.EN))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.state().code()).isEqualTo("COD");
              assertThat(mention.start()).isEqualTo(7);
              assertThat(mention.end()).isEqualTo(39);
            });
  }
}
