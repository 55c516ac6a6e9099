package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProceduresTest {
  private static final Procedures PROCEDURES = new Procedures();

  @ParameterizedTest
  @CsvSource({
    "2010-10-27,2010",
    "2022-11-29,2010",
    "2022-11-30,2022",
    "2024,2022",
    "2022-11,2010",
    "2008..2011,2010",
    "'',2010"
  })
  void aRequestRunsUnderTheVersionOfItsDay(String date, String version) {
    Request request =
        new Request(1, "", "Example State 001", "State", date, "https://example.org", List.of());
    assertThat(PROCEDURES.versionFor(request)).isEqualTo(version);
    assertThat(PROCEDURES.stepsFor(request)).isNotEmpty();
  }

  @Test
  void theTwoVersionsDiffer() {
    assertThat(Procedures.read("assistance/data/assistance-2010.csv"))
        .isNotEqualTo(Procedures.read("assistance/data/assistance-2022.csv"));
  }

  @Test
  void silenceAndExpressConsentAreKeptApart() {
    assertThat(Procedures.read("assistance/data/assistance-2022.csv"))
        .extracting(Procedures.Step::consentRule)
        .contains("none")
        .isSubsetOf("none", "silence", "express");
  }
}
