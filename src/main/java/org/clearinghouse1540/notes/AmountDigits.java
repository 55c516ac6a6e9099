package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in digits in a text, with the word of scale after it: '3 million'. Pure.
 *
 * @param amount empty if the number has two possible values, or is one end of a range
 */
record AmountDigits(int start, int end, Optional<BigDecimal> amount) {
  private static final String SCALE =
      "(?<scale>(?:mil |miles de )?(?:millones|millón)(?: de)?(?!\\p{L})"
          + "|billion(?!\\p{L})|(?:millions?|milliards?)(?: de(?!\\p{L})| d['’]|(?!\\p{L}))"
          + "|(?:thousand|mille|mil|mln|bn|m)(?!\\p{L})\\.?|(?:млн|млрд|тыс)(?!\\p{L})\\.?"
          + "|миллион\\p{L}*|миллиард\\p{L}*|тысяч\\p{L}*"
          + "|[十百千]?[万萬][亿億]|[十百千]?[万萬亿億]|[十百千]"
          + "|مليون\\p{L}*|ملايين|مليار\\p{L}*|مليارات|ألفا?(?!\\p{L})|آلاف)";
  // Grouped digits with one kind of separator, or digits with decimals.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?<![\\d万萬亿億百千])(?<!\\d[.,'’ \\u00a0\\u202f])"
              + "(?<number>\\d{1,3}(?:(?:[ \\u00a0\\u202f]\\d{3})+|(?:\\.\\d{3})+|(?:,\\d{3})+"
              + "|(?:['’]\\d{3})+)(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)"
              + "(?![\\d%]|[.,'’]\\d|[ \\u00a0\\u202f]\\d{3}(?!\\d))\\s*+"
              + SCALE
              + "?+(?! ?[零半多余餘\\d])");
  // From one number to another: neither is the sum.
  private static final Pattern RANGE =
      Pattern.compile(
          "(?iu)\\d[\\d.,'’]* ?"
              + SCALE.replace("?<scale>", "?:")
              + "? ?(?:(?:"
              + Currencies.WORDS
              + ") ?)?(?:[-–—~～至到]|(?:to|or|à|ou|a|o|до|или|إلى|أو)(?!\\p{L})) ?"
              + MoneySum.SIGN
              + "? ?\\d+");
  private static final Pattern TWO_VALUES = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  /** The numbers of a text, in its order. */
  static List<AmountDigits> in(String text) {
    List<AmountDigits> amounts = new ArrayList<>();
    List<MatchResult> ranges = RANGE.matcher(text).results().toList();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      amounts.add(new AmountDigits(number.start(), number.end(), value(number, ranges)));
    }
    return amounts;
  }

  /** The amount that words for a sum state; empty if they have several numbers. */
  static Optional<BigDecimal> amount(String words) {
    List<AmountDigits> amounts = in(MoneySum.plain(words));
    return amounts.size() == 1 ? amounts.getFirst().amount() : Optional.empty();
  }

  private static Optional<BigDecimal> value(Matcher number, List<MatchResult> ranges) {
    String scale = Optional.ofNullable(number.group("scale")).orElse("").toLowerCase(Locale.ROOT);
    String digits = number.group("number").replaceAll("[ \\u00a0\\u202f'’]", "");
    // '2,125 million' is two millions to some readers and two thousand millions to others.
    if (!scale.isEmpty() && TWO_VALUES.matcher(digits).matches()
        || ranges.stream()
            .anyMatch(range -> range.start() < number.end() && number.start() < range.end())) {
      return Optional.empty();
    }
    if (digits.matches("\\d{1,3}([.,]\\d{3})+([.,]\\d{1,2})?")) {
      String cents = digits.replaceFirst("^.*?([.,]\\d{1,2})?$", "$1").replace(',', '.');
      digits = digits.substring(0, digits.length() - cents.length()).replaceAll("[.,]", "") + cents;
    }
    BigDecimal value = new BigDecimal(digits.replace(',', '.')).scaleByPowerOfTen(zeros(scale));
    return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
  }

  private static int zeros(String scale) {
    if (scale.matches("[十百千万萬亿億]+")) {
      return scale
          .chars()
          .map(
              word ->
                  switch (word) {
                    case '十' -> 1;
                    case '百' -> 2;
                    case '千' -> 3;
                    case '万', '萬' -> 4;
                    default -> 8;
                  })
          .sum();
    }
    if (scale.isEmpty()) {
      return 0;
    }
    if (scale.matches(
        "(?:mil |miles de )millon.*|billion|bn.?|milliard.*|млрд.?|миллиард.*|مليار.*")) {
      return 9;
    }
    return scale.matches("(?:thousand|mille|mil)\\.?|тыс.*|ألف.*|آلاف") ? 3 : 6;
  }
}
