package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of the other direction in sentences, in files and for machines. */
class IsolatedTest {
  private static final String LATIN = "Example State 001";
  private static final String ARABIC = "دولة المثال 001";

  @Test
  void aMessageIsolatesNamesOfTheOtherDirectionOnly() {
    Message message = Message.of("kit.table.at", LATIN, ARABIC);
    assertThat(message.in(Language.AR)).contains("\u2068" + LATIN + "\u2069").contains(ARABIC);
    assertThat(message.in(Language.AR)).doesNotContain("\u2068" + ARABIC);
    assertThat(message.in(Language.EN)).contains("\u2068" + ARABIC + "\u2069").contains(LATIN);
    assertThat(message.in(Language.EN)).doesNotContain("\u2068" + LATIN);
    assertThat(message.toString()).as("for logs").isEqualTo(LATIN + ": " + ARABIC);
  }

  @Test
  void aMessageInsideAMessageIsIsolatedOnce() {
    Message inner = Message.of("kit.table.at", LATIN, "ب");
    String text = Message.of("kit.table.at", "ا", inner).in(Language.AR);
    assertThat(text).containsOnlyOnce("\u2068").containsOnlyOnce("\u2069");
  }

  @Test
  void inFilesMarksTakeThePlaceOfIsolation() {
    String arabic = "طلب " + Isolated.name(LATIN, Language.AR) + "، 2026";
    assertThat(Isolated.marked(arabic, Language.AR))
        .isEqualTo("طلب \u200f\u200e" + LATIN + "\u200e\u200f، 2026");
    String latin = "Request of " + Isolated.name(ARABIC, Language.FR) + ", 2026";
    assertThat(Isolated.marked(latin, Language.FR))
        .isEqualTo("Request of \u200e\u200f" + ARABIC + "\u200f\u200e, 2026");
    assertThat(Isolated.marked(LATIN, Language.AR)).isEqualTo(LATIN);
  }

  @Test
  void aMachineReadsTheNameAlone() {
    assertThat(Isolated.removed(Isolated.name(LATIN, Language.AR))).isEqualTo(LATIN);
    assertThat(Isolated.removed(ARABIC)).isEqualTo(ARABIC);
  }
}
