package org.clearinghouse1540.kit.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates as they are written for a reader: to the day, the month or the year, if that is known. */
public final class DateText {
  private static final Pattern DAY =
      Pattern.compile("\\b[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b");

  private static final Pattern WHOLE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** The formats of a day; finding one takes longer than using it. */
  private static final Map<Language, DateTimeFormatter> DAYS =
      Stream.of(Language.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(),
                  language ->
                      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                          .withLocale(locale(language))));

  /** The time zone of United Nations Headquarters, whose days the program uses. */
  public static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");

  private DateText() {}

  /** The day of a moment at Headquarters, in ISO 8601. */
  public static String day(Instant moment) {
    return LocalDate.ofInstant(moment, HEADQUARTERS).toString();
  }

  /**
   * A date known to the day ({@code 2014-03-11}), the month ({@code 2011-09}) or the year ({@code
   * 2013}) in the words of a language, or a period as in reference data. Other texts are returned
   * unchanged.
   */
  public static String of(String date, Language language) {
    if (WHOLE_DAY.matcher(date).matches()) {
      String day = Objects.requireNonNull(DAYS.get(language)).format(LocalDate.parse(date));
      // In French, the first day of a month is an ordinal number: 1er mars 2014.
      return language == Language.FR ? day.replaceFirst("^1 ", "1er ") : day;
    }
    if (MONTH.matcher(date).matches()) {
      String pattern = language == Language.ZH ? "y年M月" : "LLLL y";
      return DateTimeFormatter.ofPattern(pattern, locale(language)).format(YearMonth.parse(date));
    }
    if (date.matches("before \\d{4}-\\d{2}-\\d{2}")) {
      return Texts.get(language, "kit.date.before", of(date.substring(7), language));
    }
    if (date.matches("\\d{4}-")) {
      return Texts.get(language, "kit.date.since", date.substring(0, 4));
    }
    // A period of whole years in reference data (2008..2011, 2005-2016).
    return date.replaceFirst("^(\\d{4})(?:\\.\\.|-)(\\d{4})$", "$1–$2");
  }

  /** A text in which each day ({@code 2014-03-11}) is written in the words of a language. */
  public static String within(String text, Language language) {
    return DAY.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    isDate(found.group()) ? of(found.group(), language) : found.group()));
  }

  /** The day that was typed as {@code 2026-11-23}, in the digits of any script. */
  public static Optional<LocalDate> readDay(String typed) {
    String plain =
        NumberText.westernDigits(typed.strip()).replace('\u2010', '-').replace('\u2011', '-');
    try {
      return WHOLE_DAY.matcher(plain).matches()
          ? Optional.of(LocalDate.parse(plain))
          : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /**
   * A day as a value that a message writes in the language of its reader; other texts as they are.
   */
  public static Object argument(String text) {
    return readDay(text).<Object>map(day -> day).orElse(text);
  }

  /** Whether a text is a date known to the day, the month or the year. */
  public static boolean isDate(String typed) {
    return typed.matches("[12]\\d{3}(-(0[1-9]|1[0-2]))?")
        || typed.matches("[12]\\d{3}-\\d{2}-\\d{2}") && readDay(typed).isPresent();
  }

  /** From a first to a last day; one date where both are the same or the last is empty. */
  public static String of(String start, String end, Language language) {
    if (end.isEmpty() || end.equals(start)) {
      return of(start, language);
    }
    String last = of(end, language);
    boolean toTheDay = start.length() == 10 && end.length() == 10;
    if (toTheDay && start.substring(0, 7).equals(end.substring(0, 7))) {
      String first = Integer.toString(LocalDate.parse(start).getDayOfMonth());
      String day = Integer.toString(LocalDate.parse(end).getDayOfMonth());
      // Within a month, the month is written once: 11–12 March 2014, 2014年3月11日至12日.
      return language == Language.ZH
          ? of(start, language) + "至" + day + "日"
          : last.replaceFirst(
              "^" + day,
              (language == Language.FR && first.equals("1") ? "1er" : first) + "–" + day);
    }
    return of(start, language) + " – " + last;
  }

  // As the United Nations print them: Arabic with the digits 0 to 9, English with the day first.
  private static Locale locale(Language language) {
    return switch (language) {
      case AR -> Locale.forLanguageTag("ar-u-nu-latn");
      case EN -> Locale.UK;
      case ZH, FR, RU, ES -> language.locale();
    };
  }
}
