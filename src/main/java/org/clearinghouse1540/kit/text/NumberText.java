package org.clearinghouse1540.kit.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: in the digits of any script, with spaces between thousands. Two
 * numbers in one text are never read as one.
 */
public final class NumberText {
  // Groups of three digits with one kind of space between them.
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}(?:(?: \\d{3})+|(?:[\\u00a0\\u202f\\u2009]\\d{3})+)(?:\\.\\d+)?");

  private NumberText() {}

  /** A whole number of at most 15 digits; empty if the text is not one. */
  public static Optional<Long> readWhole(String typed) {
    String plain = plain(typed);
    return plain.matches("-?\\d{1,15}") ? Optional.of(Long.valueOf(plain)) : Optional.empty();
  }

  /** An amount of at most twelve digits and two decimals, not negative; otherwise empty. */
  public static Optional<BigDecimal> readAmount(String typed) {
    String plain = plain(typed);
    return plain.matches("\\d{1,12}(\\.\\d{1,2})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  /** A text with the decimal digits of every script written as 0 to 9. */
  public static String westernDigits(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
              plain.appendCodePoint(digit < 0 ? letter : '0' + digit);
            });
    return plain.toString();
  }

  private static String plain(String typed) {
    String text =
        westernDigits(typed).replaceAll("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$", "");
    return GROUPED.matcher(text).matches() ? text.replaceAll("[ \\u00a0\\u202f\\u2009]", "") : text;
  }
}
