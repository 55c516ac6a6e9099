package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NUL and halves of characters, which no database stores. */
class StorableTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"\0", "\ud83d", "\ude00", "\ude00\ud83d"})
  void whatCannotBeStoredIsFoundAndReplaced(String hostile) {
    String text = "before" + hostile + "after";
    assertThat(StorableText.isStorable(text)).isFalse();
    assertThat(StorableText.of(text))
        .isEqualTo("before" + "\uFFFD".repeat(hostile.length()) + "after");
    assertThat(StorableText.isStorable(StorableText.of(text))).isTrue();
  }

  @Test
  void everyOtherTextStaysAsItIs() {
    for (String text : new String[] {"", "word", "\ud83d\ude00", "\uFFFD", "\u0001", "文"}) {
      assertThat(StorableText.isStorable(text)).isTrue();
      assertThat(StorableText.of(text)).isSameAs(text);
    }
  }
}
