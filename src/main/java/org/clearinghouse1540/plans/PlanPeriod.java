package org.clearinghouse1540.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** Dates of plans, which are known to the day, the month or the year. */
final class PlanPeriod {
  private PlanPeriod() {}

  /** The first day of a date; nothing without a date. */
  static Optional<LocalDate> first(String date) {
    return switch (date.length()) {
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 1, 1));
      case 7 -> Optional.of(YearMonth.parse(date).atDay(1));
      case 10 -> Optional.of(LocalDate.parse(date));
      default -> Optional.empty();
    };
  }

  /** The last day of a date; nothing without a date. */
  static Optional<LocalDate> last(String date) {
    return switch (date.length()) {
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(date), 12, 31));
      case 7 -> Optional.of(YearMonth.parse(date).atEndOfMonth());
      case 10 -> Optional.of(LocalDate.parse(date));
      default -> Optional.empty();
    };
  }

  /** A period in a language; one that only ends is written as such. */
  static String text(String begins, String ends, Language language) {
    return begins.isEmpty() && !ends.isEmpty()
        ? Texts.get(language, "plans.until", DateText.of(ends, language))
        : DateText.of(begins, ends, language);
  }

  /** The problem of an end before its beginning. */
  static List<Problem> problems(String begins, String ends) {
    boolean reversed =
        first(begins)
            .filter(start -> last(ends).filter(end -> end.isBefore(start)).isPresent())
            .isPresent();
    return reversed ? List.of(Problem.of("ends", "plans.refused.period")) : List.of();
  }
}
