package org.clearinghouse1540.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * Reads the dates and periods of a plan in a file: in digits from the year to the day, or as {@link
 * DateText} writes them in one of the six languages. Any other writing is left to a person, because
 * the order of a day and a month in digits is not certain.
 */
final class PlanDates {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
  private static final Pattern DASH = Pattern.compile("(?:(?<!\\s)\\s+)?[–—‑-]\\s*");
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * A period.
   *
   * @param begins as in {@link LineContent.Results}
   * @param ends as the beginning
   */
  record Period(String begins, String ends) {}

  /** The text of a period from which {@link #period} reads the same period again. */
  static String written(String begins, String ends, Language language) {
    return begins.isEmpty() || ends.isEmpty()
        ? PlanPeriod.text(begins, ends, language)
        : DateText.of(begins, language) + " – " + DateText.of(ends, language);
  }

  /** A date known to the day, the month or the year. */
  Optional<String> date(String text) {
    String plain = NumberText.westernDigits(Isolated.removed(text)).strip();
    return known.computeIfAbsent(plain, PlanDates::find);
  }

  private static Optional<String> find(String plain) {
    if (DateText.isDate(plain)) {
      return Optional.of(plain);
    }
    Matcher year = YEAR.matcher(plain);
    if (!year.find() || plain.length() > 40) {
      return Optional.empty();
    }
    int found = Integer.parseInt(year.group());
    for (int month = 1; month <= 12; month++) {
      YearMonth candidate = YearMonth.of(found, month);
      if (isWritten(plain, candidate.toString())) {
        return Optional.of(candidate.toString());
      }
      for (int day : days(plain)) {
        Optional<String> date = day(candidate, day).filter(written -> isWritten(plain, written));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Integer> days(String plain) {
    return DAY.matcher(plain).results().map(day -> Integer.valueOf(day.group())).toList();
  }

  private static Optional<String> day(YearMonth month, int day) {
    try {
      return Optional.of(LocalDate.of(month.getYear(), month.getMonth(), day).toString());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static boolean isWritten(String plain, String date) {
    for (Language language : Language.values()) {
      if (TextFolding.KEEPING_DIACRITICS
          .fold(DateText.of(date, language))
          .equals(TextFolding.KEEPING_DIACRITICS.fold(plain))) {
        return true;
      }
    }
    return false;
  }

  /** A period, or a date with which one begins or ends. */
  Optional<Period> period(String text) {
    String plain = NumberText.westernDigits(Isolated.removed(text)).strip();
    Optional<String> single = date(plain);
    if (single.isPresent()) {
      return Optional.of(new Period(single.get(), ""));
    }
    for (String[] around : PlanWords.around("plans.until")) {
      if (plain.startsWith(around[0]) && plain.endsWith(around[1])) {
        Optional<String> last =
            date(plain.substring(around[0].length(), plain.length() - around[1].length()));
        if (last.isPresent()) {
          return Optional.of(new Period("", last.get()));
        }
      }
    }
    List<Period> possible = new ArrayList<>();
    Matcher dash = DASH.matcher(plain);
    while (dash.find()) {
      Optional<String> begins = date(plain.substring(0, dash.start()));
      Optional<String> ends = date(plain.substring(dash.end()));
      if (begins.isPresent() && ends.isPresent()) {
        possible.add(new Period(begins.get(), ends.get()));
      }
    }
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }
}
