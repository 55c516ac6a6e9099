package org.clearinghouse1540.kit.files;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;

/**
 * The dates in cells of spreadsheets. A program keeps a month as its first day and a day without a
 * year in the year in which it was typed, so that only what the format shows is certain.
 */
final class CellDates {
  private CellDates() {}

  /**
   * A date in ISO 8601: to the day, the month or the year.
   *
   * @param format the format of the cell
   * @param shown the text that the cell shows; it is kept where the year is not shown
   */
  static String text(LocalDateTime time, String format, String shown) {
    String plain = plain(format);
    if (!plain.contains("y") && !plain.contains("e")) {
      return plain.contains("d") || plain.contains("m") ? shown : exact(time);
    }
    if (plain.contains("d")) {
      return exact(time);
    }
    return plain.contains("m") ? YearMonth.from(time).toString() : Integer.toString(time.getYear());
  }

  private static String exact(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString().replace('T', ' ');
  }

  // Without what is shown as it is, without settings in brackets, and without minutes.
  private static String plain(String format) {
    return format
        .split(";", 2)[0]
        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("am/pm|a/p", "")
        .replaceAll("(?<=h.{0,2})m+|m+(?=.{0,2}s)", "");
  }
}
