package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages become text in the language of the reader, with all their arguments. */
class MessageTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void numbersAreInsertedInEveryLanguage(Language language) {
    String text = Message.of("kit.form.number", 1, 5_000L).in(language);
    assertThat(text).contains("1").contains("5000").doesNotContain("{0}").doesNotContain("{1}");
    if (language != Language.EN) {
      assertThat(text).isNotEqualTo(Message.of("kit.form.number", 1, 5_000L).in(Language.EN));
    }
  }

  @Test
  void anArgumentThatIsAMessageIsInTheLanguageOfTheReader() {
    Message reason = Message.of("kit.form.required");
    Message whole = Message.of("kit.table.at", "rows.csv:2", reason);
    for (Language language : Language.values()) {
      assertThat(whole.in(language)).contains("rows.csv:2").contains(reason.in(language));
    }
  }

  @Test
  void anArgumentThatIsATermIsInTheLanguageOfTheReader() {
    Localized term = language -> "term in " + language.code();
    assertThat(Message.of("kit.table.error", term).in(Language.FR)).contains("term in fr");
    assertThat(Message.of("kit.table.error", term).in(Language.AR)).contains("term in ar");
  }

  @Test
  void anArgumentThatIsADayIsWrittenOutInTheLanguageOfTheReader() {
    Message message = Message.of("kit.table.error", LocalDate.of(2014, 3, 11));
    assertThat(message.in(Language.EN)).contains("11 March 2014");
    assertThat(message.in(Language.FR)).contains("11 mars 2014");
    assertThat(message.in(Language.ZH)).contains("2014年3月11日");
  }

  @Test
  void logsHaveTheEnglishSentence() {
    assertThat(Message.of("kit.form.choose")).hasToString("Choose an option.");
  }

  @Test
  void messagesWithTheSameKeyAndArgumentsAreEqual() {
    assertThat(Message.of("kit.form.number", 1, 2)).isEqualTo(Message.of("kit.form.number", 1, 2));
    assertThat(Message.of("kit.form.number", 1, 2))
        .isNotEqualTo(Message.of("kit.form.number", 1, 3));
  }

  @Test
  void aKeyWithoutATextIsShownInBrackets() {
    assertThat(Message.of("kit.no-such-text").in(Language.RU)).isEqualTo("[kit.no-such-text]");
    assertThat(Message.of("nowhere.at-all").in(Language.EN)).isEqualTo("[nowhere.at-all]");
    assertThat(Texts.has("kit.no-such-text")).isFalse();
    assertThat(Texts.has("without a module")).isFalse();
    assertThat(Texts.has("kit.form.choose")).isTrue();
  }

  @Test
  void theTextOfAnArgumentIsNotReadAsAPlaceForTheNextOne() {
    assertThat(Texts.get(Language.EN, "kit.table.at", "a", "{0}")).isEqualTo("a: {0}");
  }
}
