package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sums of money in a text: numbers beside the name or sign of their currency. A year or the
 * number of a resolution is no sum. A number with two possible values has none. Pure.
 */
final class SumsOfMoney {
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
  private static final String SIGN =
      "(?:(?<![A-Za-z])(?-i:[A-Z]{3})|(?:US|CA|C|A|AU|NZ|S|HK)?\\$|€|£|¥)";
  // From one number to another: neither is the sum.
  private static final Pattern RANGE =
      Pattern.compile(
          "(?iu)\\d[\\d.,'’]* ?"
              + SCALE.replace("?<scale>", "?:")
              + "? ?(?:(?:"
              + Currencies.WORDS
              + ") ?)?(?:[-–—~～至到]|(?:to|or|à|ou|a|o|до|или|إلى|أو)(?!\\p{L})) ?"
              + SIGN
              + "? ?\\d+");
  private static final Pattern BEFORE = Pattern.compile("(?iu)" + SIGN + "\\s?$");
  // A word between may say what money it is, but not how much.
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)^\\s?(?:(?!(?:bill|trill|cror|lakh|hundred|cent|doze|douz|docen|сот|трлн|трил|مئ|مائ|ترل)|and"
              + " |or |et |ou |y |o |и |или )\\p{L}+ (?:de |d['’]|من )?)?(?:"
              + Currencies.WORDS
              + ")");
  private static final Pattern TWO_VALUES = Pattern.compile("\\d{1,3}[.,]\\d{3}");

  private SumsOfMoney() {}

  /**
   * A sum in a text.
   *
   * @param amount empty if the number has two possible values
   * @param currency empty if the sign means several currencies
   */
  record Sum(Optional<BigDecimal> amount, Optional<String> currency) {}

  /** The sums in a text, in its order. */
  static List<Sum> in(String text) {
    List<Sum> sums = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      Matcher before = BEFORE.matcher(text.substring(0, number.start()));
      Matcher after = AFTER.matcher(text.substring(number.end()));
      String names =
          (before.find() ? before.group() : "") + " " + (after.find() ? after.group() : "");
      boolean dollars = names.contains("$") || names.contains("¥");
      if (dollars || Currencies.in(names).isPresent()) {
        sums.add(new Sum(value(number, text), Currencies.in(names)));
      }
    }
    return sums;
  }

  private static boolean isInRange(Matcher number, String text) {
    return RANGE
        .matcher(text)
        .results()
        .anyMatch(range -> range.start() < number.end() && number.start() < range.end());
  }

  private static Optional<BigDecimal> value(Matcher number, String text) {
    String scale = Optional.ofNullable(number.group("scale")).orElse("").toLowerCase(Locale.ROOT);
    String digits = number.group("number").replaceAll("[ \\u00a0\\u202f'’]", "");
    // '2,125 million' is two millions to some readers and two thousand millions to others.
    if (!scale.isEmpty() && TWO_VALUES.matcher(digits).matches() || isInRange(number, text)) {
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
