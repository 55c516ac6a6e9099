package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;

/** Parses numeric dates: 2014-05-12, 12.5.2014, 2014年5月12日, and ranges in these formats. */
final class NumericDateParser {
  private static final Pattern CHINESE =
      Pattern.compile(
          "(\\d{4}) ?年 ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日?(?<rest>(?: ?(?:[-–—至到~和与及、]|至于)"
              + " ?(?:(?:\\d{4}) ?年 ?)?(?:\\d{1,2} ?月 ?)?\\d{1,2} ?日?)*)(?<=日|\\d))?");
  private static final Pattern CHINESE_MORE =
      Pattern.compile("([-–—至到~和与及、]) ?(?:(\\d{4}) ?年 ?)?(?:(\\d{1,2}) ?月 ?)?(\\d{1,2})");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2}) ?[-–—] ?)?(\\d{1,2})([./])(\\d{1,2})\\3(\\d{4})(?!\\d)(?: ?[-–—]"
              + " ?(\\d{1,2})\\3(\\d{1,2})\\3(\\d{4}))?");
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)(?: ?(?:[-–—/]|to)"
              + " ?(\\d{4})-(\\d{2})-(\\d{2}))?");

  private NumericDateParser() {}

  /** Adds the dates found and marks their characters as used. */
  static void find(String text, boolean[] taken, List<DateFound> found) {
    special(text, ISO, taken, found);
    special(text, CHINESE, taken, found);
    special(text, NUMERIC, taken, found);
  }

  private static void special(String text, Pattern form, boolean[] taken, List<DateFound> found) {
    Matcher match = form.matcher(text);
    while (match.find()) {
      if (taken[match.start()]) {
        continue;
      }
      DateFound date = form == ISO ? iso(match) : form == CHINESE ? chinese(match) : numeric(match);
      found.add(date);
      for (int i = match.start(); i < match.end(); i++) {
        taken[i] = true;
      }
    }
  }

  private static DateFound iso(Matcher match) {
    List<DateFound.Day> days = new ArrayList<>();
    days.add(new DateFound.Day(number(match, 3), number(match, 2), number(match, 1)));
    if (match.group(4) != null) {
      days.add(new DateFound.Day(number(match, 6), number(match, 5), number(match, 4)));
    }
    return DateFound.of(days, List.of(true), match.start(), match.end());
  }

  private static DateFound chinese(Matcher match) {
    int year = number(match, 1);
    int month = number(match, 2);
    if (match.group(3) == null) {
      String only = String.format(Locale.ROOT, "%d-%02d", year, month);
      return DateFound.of(only, only, match.start(), match.end());
    }
    List<DateFound.Day> days = new ArrayList<>();
    List<Boolean> ranges = new ArrayList<>();
    days.add(new DateFound.Day(number(match, 3), month, year));
    Matcher more = CHINESE_MORE.matcher(match.group("rest"));
    while (more.find()) {
      year = more.group(2) == null ? year : number(more, 2);
      month = more.group(3) == null ? month : number(more, 3);
      ranges.add("-–—至到~".contains(more.group(1)));
      days.add(new DateFound.Day(number(more, 4), month, year));
    }
    return DateFound.of(days, ranges, match.start(), match.end());
  }

  private static DateFound numeric(Matcher match) {
    int day = number(match, 2);
    int month = number(match, 4);
    // 03/04/2014 means 3 April in some countries and 4 March in others.
    boolean dayFirst = match.group(6) != null && number(match, 6) > 12;
    boolean monthFirst = match.group(7) != null && number(match, 7) > 12;
    if (monthFirst) {
      return monthsFirst(match);
    }
    if (match.group(3).equals("/") && day <= 12 && month <= 12 && day != month && !dayFirst) {
      return DateFound.unreadable(
          Message.of("notes.review.date-ambiguous"), match.start(), match.end());
    }
    List<DateFound.Day> days = new ArrayList<>();
    if (match.group(1) != null) {
      days.add(new DateFound.Day(number(match, 1), month, number(match, 5)));
    }
    days.add(
        month > 12
            ? new DateFound.Day(month, day, number(match, 5))
            : new DateFound.Day(day, month, number(match, 5)));
    if (match.group(6) != null) {
      days.add(new DateFound.Day(number(match, 6), number(match, 7), number(match, 8)));
    }
    return DateFound.of(days, List.of(true, true), match.start(), match.end());
  }

  // 09/12/2011 - 09/16/2011: the second date shows which number is the month.
  private static DateFound monthsFirst(Matcher match) {
    return DateFound.of(
        List.of(
            new DateFound.Day(number(match, 4), number(match, 2), number(match, 5)),
            new DateFound.Day(number(match, 7), number(match, 6), number(match, 8))),
        List.of(true),
        match.start(),
        match.end());
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
