package org.clearinghouse1540.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2027,2027-01-01,2027-12-31",
    "2027-Q1,2027-01-01,2027-03-31",
    "2027-Q3,2027-07-01,2027-09-30",
    "2028-02,2028-02-01,2028-02-29",
    "2027-07-15,2027-07-15,2027-07-15"
  })
  void aDateHasAFirstAndALastDay(String text, String first, String last) {
    PartialDate date = new PartialDate(text);
    assertThat(date.firstDay()).hasToString(first);
    assertThat(date.lastDay()).hasToString(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "27", "2027-Q5", "2027-13", "2027-02-29", "2027-7", "July 2027"})
  void otherTextsAreNoDates(String text) {
    assertThat(PartialDate.of(text)).isEmpty();
    assertThatThrownBy(() -> new PartialDate(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDateIsFoundInItsText() {
    assertThat(PartialDate.of("2027-Q4")).contains(new PartialDate("2027-Q4"));
  }
}
