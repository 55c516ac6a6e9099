package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and dates as they are typed into forms, and single dates as they are shown. */
class DateReadingTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-11-23",
    "' 2026-11-23 ', 2026-11-23",
    "2028-02-29, 2028-02-29",
    "2026‐11‐23, 2026-11-23",
    "2026‑11‑23, 2026-11-23",
    "٢٠٢٦-١١-٢٣, 2026-11-23",
    "２０２６-１１-２３, 2026-11-23",
    "0001-01-01, 0001-01-01"
  })
  void aDayIsReadInTheDigitsOfAnyScript(String typed, LocalDate day) {
    assertThat(DateText.readDay(typed)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-11",
        "2026-11-31",
        "2027-02-29",
        "2026-00-10",
        "2026-13-01",
        "26-11-23",
        "2026/11/23",
        "23.11.2026",
        "2026-11-23T00:00",
        "2026–11–23",
        "tomorrow",
        "-026-11-23"
      })
  void otherTextsAreNotDays(String typed) {
    assertThat(DateText.readDay(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027", "1999", "2027-01", "2027-12", "2027-07-01", "2028-02-29"})
  void aDateIsKnownToTheYearTheMonthOrTheDay(String typed) {
    assertThat(DateText.isDate(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "27", "0999", "3027", "2027-00", "2027-13", "2027-7", "2027-02-29", "2027-Q1"})
  void otherTextsAreNotDates(String typed) {
    assertThat(DateText.isDate(typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-03-01|EN|1 March 2014",
        "2014-03-01|FR|1er mars 2014",
        "2014-03-01|ES|1 de marzo de 2014",
        "2014-03-01|RU|1 марта 2014\u202fг.",
        "2014-03-01|ZH|2014年3月1日",
        "2014-03-01|AR|1 مارس 2014",
        "2011-09|FR|septembre 2011",
        "2011-09|ES|septiembre 2011",
        "2011-09|RU|сентябрь 2011",
        "2011-09|ZH|2011年9月",
        "2011-09|AR|سبتمبر 2011",
        "2013|ZH|2013",
        "spring of 2013|FR|spring of 2013"
      })
  void aDateIsShownAsPreciselyAsItIsKnown(String date, Language language, String text) {
    assertThat(DateText.of(date, language)).isEqualTo(text);
  }
}
