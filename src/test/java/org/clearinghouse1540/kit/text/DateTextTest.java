package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T03:00:00Z,2026-11-28",
    "2026-11-29T05:00:00Z,2026-11-29",
    "2026-07-01T03:59:59Z,2026-06-30",
    "2026-07-01T04:00:00Z,2026-07-01"
  })
  void theDayOfAMomentIsTheDayAtHeadquarters(String moment, String day) {
    assertThat(DateText.day(Instant.parse(moment))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-03-11|2014-03-12|EN|11–12 March 2014",
        "2014-03-11|2014-03-12|FR|11–12 mars 2014",
        "2014-03-01|2014-03-02|FR|1er–2 mars 2014",
        "2014-03-31|2014-04-01|FR|31 mars 2014 – 1er avril 2014",
        "2014-03-11|2014-03-12|ES|11–12 de marzo de 2014",
        "2014-03-11|2014-03-12|RU|11–12 марта 2014\u202fг.",
        "2014-03-11|2014-03-12|ZH|2014年3月11日至12日",
        "2014-03-11|2014-03-12|AR|11–12 مارس 2014",
        "2014-03-31|2014-04-02|EN|31 March 2014 – 2 April 2014",
        "2014-03-11|2014-03-11|EN|11 March 2014",
        "2014-03||EN|March 2014",
        "2014||AR|2014",
        "2008..2011||EN|2008–2011",
        "2005-2016||FR|2005–2016",
        "2014-||ES|desde 2014",
        "2014-||AR|منذ عام 2014",
        "before 2009-06-02||RU|до 2 июня 2009\u202fг.",
        "before 2009-06-02||ZH|2009年6月2日前",
        "before 2009||EN|before 2009"
      })
  void aRunOfDaysIsSaidAsReadersSayIt(String start, String end, String language, String text) {
    assertThat(DateText.of(start, end == null ? "" : end, Language.valueOf(language)))
        .isEqualTo(text);
  }
}
