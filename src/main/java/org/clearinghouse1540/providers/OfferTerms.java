package org.clearinghouse1540.providers;

import java.time.YearMonth;
import java.util.List;

/**
 * On which terms an offer stands.
 *
 * @param from a day, month, quarter such as {@code 2027-Q3}, or year; empty where nothing is said
 * @param cost none, shared, agreed or not-stated
 * @param modes remote, capital, regional
 * @param source the letter or page that it comes from
 */
public record OfferTerms(
    String from, String until, String cost, List<String> modes, String source, String sourceDate) {
  private static final String WHEN = "\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

  public OfferTerms {
    modes = List.copyOf(modes);
  }

  /** Whether a text is a day, month, quarter or year, or empty. */
  public static boolean isWhen(String text) {
    return text.isEmpty()
        || text.matches(WHEN)
            && (text.length() < 10
                || Integer.parseInt(text.substring(8))
                    <= YearMonth.parse(text.substring(0, 7)).lengthOfMonth());
  }

  /** The first day of what {@code from} names; empty where nothing is said. */
  public String firstDay() {
    return from.isEmpty() || from.length() == 10 ? from : month(from, 1).atDay(1).toString();
  }

  /** The last day of what {@code until} names; empty where nothing is said. */
  public String lastDay() {
    return until.isEmpty() || until.length() == 10
        ? until
        : month(until, 3).atEndOfMonth().toString();
  }

  // The first month of a quarter or year, or its last one.
  private static YearMonth month(String when, int ofQuarter) {
    int year = Integer.parseInt(when.substring(0, 4));
    if (when.length() == 4) {
      return YearMonth.of(year, ofQuarter == 1 ? 1 : 12);
    }
    return when.charAt(5) == 'Q'
        ? YearMonth.of(year, (when.charAt(6) - '1') * 3 + ofQuarter)
        : YearMonth.parse(when);
  }
}
