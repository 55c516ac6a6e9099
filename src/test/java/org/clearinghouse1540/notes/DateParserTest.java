package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in the formats of six languages: from the first to the last day, with separate days. */
class DateParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // One day.
        "12 May 2014 | 2014-05-12..2014-05-12",
        "May 12, 2014 | 2014-05-12..2014-05-12",
        "on the 1st of June 2013 | 2013-06-01..2013-06-01",
        "le 1er mars 2018 | 2018-03-01..2018-03-01",
        "el 3 de abril de 2016 | 2016-04-03..2016-04-03",
        "12 мая 2017 года | 2017-05-12..2017-05-12",
        "٣ مارس ٢٠١٩ | 2019-03-03..2019-03-03",
        "2014年5月12日 | 2014-05-12..2014-05-12",
        "2014-05-12 | 2014-05-12..2014-05-12",
        "12.5.2014 | 2014-05-12..2014-05-12",
        "25/12/2014 | 2014-12-25..2014-12-25",
        "12/25/2014 | 2014-12-25..2014-12-25",
        "5/5/2014 | 2014-05-05..2014-05-05",
        // Ranges.
        "3-4 May 2012 | 2012-05-03..2012-05-04",
        "3 to 5 May 2012 | 2012-05-03..2012-05-05",
        "May 3 - 5, 2012 | 2012-05-03..2012-05-05",
        "30 April - 2 May 2012 | 2012-04-30..2012-05-02",
        "30 December 2018 - 2 January 2019 | 2018-12-30..2019-01-02",
        "30 December - 2 January 2014 | 2013-12-30..2014-01-02",
        "du 3 au 5 mai 2012 | 2012-05-03..2012-05-05",
        "3-5.5.2012 | 2012-05-03..2012-05-05",
        "30.4.2012 - 2.5.2012 | 2012-04-30..2012-05-02",
        "09/12/2011 - 09/16/2011 | 2011-09-12..2011-09-16",
        "03/04/2012 - 13/04/2012 | 2012-04-03..2012-04-13",
        "2012-04-30 to 2012-05-02 | 2012-04-30..2012-05-02",
        "2012年4月30日至5月2日 | 2012-04-30..2012-05-02",
        "2012年4月30日至2日 | ?",
        "2018年12月30日至2019年1月2日 | 2018-12-30..2019-01-02",
        // Separate days.
        "3 and 5 May 2012 | 2012-05-03..2012-05-05 (2012-05-03 2012-05-05)",
        "3, 5 and 9 May 2012 | 2012-05-03..2012-05-09 (2012-05-03 2012-05-05 2012-05-09)",
        "3 May and 5 June 2012 | 2012-05-03..2012-06-05 (2012-05-03 2012-06-05)",
        "2012年5月3日、5日 | 2012-05-03..2012-05-05 (2012-05-03 2012-05-05)",
        // Months and years.
        "May 2013 | 2013-05..2013-05",
        "April-May 2013 | 2013-04..2013-05",
        "2013年5月 | 2013-05..2013-05",
        "from November 2013 to January 2014 | 2013-11..2014-01",
        "November 2013 - January 2014 | 2013-11..2014-01",
        "November - January 2014 | 2013-11..2014-01",
        "de noviembre de 2013 a enero de 2014 | 2013-11..2014-01",
        "с ноября 2013 по январь 2014 | 2013-11..2014-01",
        "March 2014 to January 2013 | ?",
        "November and January 2014 | ?",
        // The number of a place.
        "Conference Room 4, 12-13 May 2014 | 2014-05-12..2014-05-13",
        "salle 3, 12 mai 2014 | 2014-05-12..2014-05-12",
        "зал 2, 12 мая 2014 | 2014-05-12..2014-05-12",
        "Final session 5 May 2014 | 2014-05-05..2014-05-05",
        "in 2013 | 2013..2013",
        "2013 | 2013..2013",
      })
  void aDateIsFound(String text, String expected) {
    assertThat(written(DateParser.all(text))).isEqualTo(expected);
  }

  @Test
  void severalDatesAreFoundInOrder() {
    assertThat(written(DateParser.all("from 3-4 May 2012; then 2014-01-02 and in June 2015")))
        .isEqualTo("2012-05-03..2012-05-04 2014-01-02..2014-01-02 2015-06..2015-06");
    assertThat(written(DateParser.all("9 March 2012, 10 April 2013")))
        .isEqualTo("2012-03-09..2012-03-09 2013-04-10..2013-04-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "resolution 1540 (2004)",
        "States may apply by 3",
        "we mar 3",
        "12 experts",
        "paragraph (3) of May",
        "May",
        "12345 May",
        "1899",
        "2101",
        "32",
        "and 3 to 5"
      })
  void otherTextHasNoDate(String text) {
    assertThat(DateParser.all(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 May | date-incomplete",
        "31 June 2012 | date-invalid",
        "2012-02-30 | date-invalid",
        "5 - 3 May 2012 | date-range",
        "1 January - 31 December 2012 | date-range",
        "2012年5月5日至3日 | date-range",
        "03/04/2014 | date-ambiguous",
      })
  void anUnreadableDateIsReported(String text, String reason) {
    assertThat(DateParser.all(text))
        .singleElement()
        .satisfies(
            date -> {
              assertThat(date.start()).isNull();
              assertThat(date.end()).isNull();
              assertThat(date.problem()).contains(Message.of("notes.review." + reason));
              assertThat(date.toTheDay()).isFalse();
              assertThat(date.onlyYear()).isFalse();
            });
  }

  @Test
  void aRangeHasAtMostSixtyDays() {
    assertThat(written(DateParser.all("1 March - 30 April 2012")))
        .isEqualTo("2012-03-01..2012-04-30");
    assertThat(written(DateParser.all("1 March - 1 May 2012"))).isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({
    "'held on 12 May 2014, in a city',8,19",
    "'held 2014-05-12.',5,15",
    "'within 3-4 May 2012 or so',7,19",
    "'a 2014年5月12日 b',2,12",
    "in (12 May 2014),4,15"
  })
  void thePositionOfADateIsKnown(String text, int from, int to) {
    DateFound date = DateParser.all(text).getFirst();
    assertThat(date.from()).isEqualTo(from);
    assertThat(date.to()).isEqualTo(to);
  }

  @Test
  void thePrecisionOfADateIsKnown() {
    assertThat(DateParser.all("12 May 2014").getFirst().toTheDay()).isTrue();
    assertThat(DateParser.all("May 2014").getFirst().toTheDay()).isFalse();
    assertThat(DateParser.all("May 2014").getFirst().onlyYear()).isFalse();
    assertThat(DateParser.all("2014").getFirst().onlyYear()).isTrue();
  }

  private static String written(List<DateFound> dates) {
    return dates.stream()
        .map(
            date ->
                date.start() == null
                    ? "?"
                    : date.start()
                        + ".."
                        + date.end()
                        + (date.days().isEmpty() ? "" : " (" + String.join(" ", date.days()) + ")"))
        .collect(Collectors.joining(" "));
  }
}
