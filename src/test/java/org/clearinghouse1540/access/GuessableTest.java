package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are rejected because they are easy to guess. */
class GuessableTest {
  private final PasswordStrength guessable = new PasswordStrength();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "password123456",
        "qwertyuiop123",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "clearinghouse1540",
        "UNSCR1540matrix",
        "Committee1540",
        "P@ssw0rdP@ssw0rd",
        "iloveyouiloveyou"
      })
  void refusesWhatIsTriedFirst(String password) {
    assertThat(guessable.is(password)).isTrue();
  }

  @Test
  void refusesOneLetterHoweverOften() {
    assertThat(guessable.is("a".repeat(150))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct lantern orbit pelican",
        "tq7R-mznP0a4_wL2x9Gd8A",
        "жёлтая лодка под мостом",
        "قارب أصفر تحت الجسر القديم",
        "黄色的小船在老桥下面停着呢吧",
        "a sentence of many words is never looked up anywhere, and is as long as its owner wants it"
            + " to be"
      })
  void takesWhatIsNot(String password) {
    assertThat(guessable.is(password)).isFalse();
  }
}
