package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;

/** Parses numeric dates: 2014-05-12, 12.5.2014, 2014年5月12日, and ranges in these formats. */
final class NumericDateParser {
  private static final String HAN_DIGITS = "零一二三四五六七八九";
  private static final String YEAR = "(?:\\d{4}|[零一二三四五六七八九]{4})";
  private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String TO = "[-–—至到~和与及、]";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(YY) ?年 ?(NN) ?月(?: ?(NN) ?[日号]?(?<rest>(?: ?(?:TO|至于)"
                  .replace("TO", TO)
                  .replace("YY", YEAR)
                  .replace("NN", NUMBER)
              + " ?(?:(?:YY) ?年 ?)?(?:NN ?月 ?)?NN ?[日号]?)*)(?<=[日号]|\\d))?"
                  .replace("YY", YEAR)
                  .replace("NN", NUMBER));
  private static final Pattern CHINESE_MORE =
      Pattern.compile(
          "(TO) ?(?:(YY) ?年 ?)?(?:(NN) ?月 ?)?(NN)"
              .replace("TO", TO)
              .replace("YY", YEAR)
              .replace("NN", NUMBER));
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:(\\d{1,2}) ?[-–—~] ?)?(\\d{1,2})([./])(\\d{1,2})\\3(\\d{4})(?!\\d)(?: ?[-–—~]"
              + " ?(\\d{1,2})\\3(\\d{1,2})\\3(\\d{4}))?");
  // The year first: then the month is never in doubt.
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:-(\\d{2})-(\\d{2})|[/.](\\d{1,2})[/.](\\d{1,2}))(?!\\d)"
              + "(?: ?(?:[-–—/~]|to) ?(\\d{4})-(\\d{2})-(\\d{2}))?");

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
    int month = match.group(2) == null ? 4 : 2;
    days.add(new DateFound.Day(number(match, month + 1), number(match, month), number(match, 1)));
    if (match.group(6) != null) {
      days.add(new DateFound.Day(number(match, 8), number(match, 7), number(match, 6)));
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
    String written = match.group(group);
    return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : han(written);
  }

  // 二零二四 digit by digit, 二十五 with the sign for ten.
  private static int han(String written) {
    int ten = written.indexOf('十');
    if (ten < 0) {
      int value = 0;
      for (char digit : written.toCharArray()) {
        value = value * 10 + HAN_DIGITS.indexOf(digit);
      }
      return value;
    }
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(written.charAt(ten - 1));
    String units = written.substring(ten + 1);
    return tens * 10 + (units.isEmpty() ? 0 : HAN_DIGITS.indexOf(units.charAt(0)));
  }
}
