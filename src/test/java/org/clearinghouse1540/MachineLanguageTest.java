package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program works on a machine that writes numbers with other digits. */
class MachineLanguageTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "bn-BD-u-nu-beng"})
  void statementsHaveLatinDigitsOnEveryMachine(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    assertThat("%d".formatted(1540)).isNotEqualTo("1540");
    Clearinghouse.main(new String[] {"--version"});
    assertThat("%d".formatted(1540)).isEqualTo("1540");
  }
}
