package org.clearinghouse1540.kit.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a word after a number. A text says <code>{0:# year|# years}</code>: the forms in the
 * order of its language, with {@code #} where the number is written. English, French and Spanish
 * have two forms (one, several), Russian three (1 год, 2 года, 5 лет), Arabic four (one, two, 3 to
 * 10, more) and Chinese one.
 */
final class PluralForms {
  private static final Pattern CHOICE = Pattern.compile("\\{(\\d):([^{}]*)}");

  private PluralForms() {}

  /** The text with the form that fits each of its numbers. */
  static String choose(String text, Language language, Object... arguments) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    return CHOICE
        .matcher(text)
        .replaceAll(
            found -> {
              int index = Integer.parseInt(found.group(1));
              return index >= arguments.length
                  ? Matcher.quoteReplacement(found.group())
                  : Matcher.quoteReplacement(form(found.group(2), language, arguments[index]));
            });
  }

  private static String form(String choices, Language language, Object argument) {
    String[] forms = choices.split("\\|");
    String written = String.valueOf(argument);
    int wanted = written.matches("\\d{1,18}") ? index(language, Long.parseLong(written)) : 9;
    return forms[Math.min(wanted, forms.length - 1)].replace("#", written);
  }

  private static int index(Language language, long number) {
    return switch (language) {
      case EN, ES -> number == 1 ? 0 : 1;
      case FR -> number <= 1 ? 0 : 1;
      case ZH -> 0;
      case RU -> russian(number % 10, number % 100);
      case AR -> arabic(number);
    };
  }

  private static int russian(long unit, long hundredth) {
    if (unit == 1 && hundredth != 11) {
      return 0;
    }
    boolean few = unit >= 2 && unit <= 4 && (hundredth < 12 || hundredth > 14);
    return few ? 1 : 2;
  }

  private static int arabic(long number) {
    if (number == 1 || number == 2) {
      return (int) number - 1;
    }
    long hundredth = number % 100;
    return hundredth >= 3 && hundredth <= 10 ? 2 : 3;
  }
}
