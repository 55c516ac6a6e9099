package org.clearinghouse1540.kit.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date known to the year, quarter, month or day.
 *
 * @param text the date as written: {@code 2027}, {@code 2027-Q3}, {@code 2027-07} or {@code
 *     2027-07-01}
 */
public record PartialDate(String text) {
  private static final String PATTERN =
      "\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

  public PartialDate {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a date: " + text);
    }
  }

  /** The date that a text states; empty if it states none. */
  public static Optional<PartialDate> of(String text) {
    return isValid(text) ? Optional.of(new PartialDate(text)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    return text.matches(PATTERN)
        && (text.length() < 10
            || Integer.parseInt(text.substring(8))
                <= YearMonth.parse(text.substring(0, 7)).lengthOfMonth());
  }

  /** The first day of the year, quarter or month, or the day itself. */
  public LocalDate firstDay() {
    return text.length() == 10 ? LocalDate.parse(text) : firstMonth().atDay(1);
  }

  /** The last day of the year, quarter or month, or the day itself. */
  public LocalDate lastDay() {
    return text.length() == 10
        ? LocalDate.parse(text)
        : firstMonth().plusMonths(months() - 1L).atEndOfMonth();
  }

  private YearMonth firstMonth() {
    int year = Integer.parseInt(text.substring(0, 4));
    if (text.length() == 4) {
      return YearMonth.of(year, 1);
    }
    return isQuarter() ? YearMonth.of(year, (text.charAt(6) - '1') * 3 + 1) : YearMonth.parse(text);
  }

  private int months() {
    return text.length() == 4 ? 12 : isQuarter() ? 3 : 1;
  }

  private boolean isQuarter() {
    return text.length() > 5 && text.charAt(5) == 'Q';
  }
}
