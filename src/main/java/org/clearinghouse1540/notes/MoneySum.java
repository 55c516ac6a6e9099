package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;

/**
 * A sum of money in a text, in digits or in words. Pure.
 *
 * @param amount empty if the number cannot be read
 * @param currency empty if no known currency is named
 * @param dollars whether the words name dollars without saying which
 */
record MoneySum(
    int start, int end, Optional<BigDecimal> amount, Optional<String> currency, boolean dollars) {
  private static final String NUMBER =
      "\\d{1,3}(?:[ .,'’]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d+)?";
  private static final String SCALE =
      "(?: ?(?:million|billion|thousand|mln|millions? (?:de |d['’])?|millones(?: de)?|millón(?:"
          + " de)?|mille|mil|тыс\\p{L}*\\.?"
          + "|млн\\.?|миллион\\p{L}*|万|百万|千万|千|亿|萬|百萬|億|ألف|آلاف|مليون|ملايين)(?![a-zа-я]))?";
  private static final String DOLLARS =
      "(?:dollars?|dólares|доллар\\p{L}*|долл\\.?|دولارا?(?:ت)?|\\$)";
  private static final Pattern ONLY_DOLLARS =
      Pattern.compile("(?iu)(?<!\\p{L})" + DOLLARS + "(?!\\p{L})");
  private static final Pattern IN_DIGITS =
      Pattern.compile(
          "(?iu)(?:(?<![A-Za-z])(?-i:[A-Z]{3})|(?:US|CA|C|A|AU|NZ|S|HK)?\\$|€|£|¥) ?(?:"
              + NUMBER
              + ")"
              + SCALE
              + "|(?<![\\d.,])(?:"
              + NUMBER
              + ") ?"
              + SCALE
              + " ?(?:(?:de|d['’]|من) ?)?(?:"
              + Currencies.WORDS
              + "|"
              + DOLLARS
              + "(?!\\p{L}))");
  // '10,000 and 20,000 euros'.
  private static final Pattern BEFORE_ANOTHER =
      Pattern.compile(
          "(?iu)(?<![\\d.,])(?:"
              + NUMBER
              + ")"
              + SCALE
              + "(?= ?(?:,|and|et|y|e|и|和|و|、|،) ?\\u0002)");
  private static final Map<Language, Pattern> IN_WORDS = new ConcurrentHashMap<>();

  /** The sums of a text, in order. */
  static List<MoneySum> in(String received, Language language) {
    String text = plain(received);
    List<MoneySum> sums = new ArrayList<>();
    Matcher digits = IN_DIGITS.matcher(text);
    while (digits.find()) {
      String words = digits.group();
      sums.add(of(digits, ContributionParser.amount(words), words));
    }
    Matcher words = inWords(language).matcher(text);
    while (words.find()) {
      int at = words.start();
      if (sums.stream().noneMatch(sum -> sum.end() > at && sum.start() < words.end())) {
        sums.add(
            of(words, AmountWords.amount(words.group("words"), language), words.group("money")));
      }
    }
    sums.sort(java.util.Comparator.comparingInt(MoneySum::start));
    return withShared(text, sums);
  }

  // The sign before the number stands for a currency: '$ 500' names none.
  private static MoneySum of(Matcher found, Optional<BigDecimal> amount, String words) {
    Optional<String> currency = Currencies.in(words);
    boolean dollars = currency.isEmpty() && ONLY_DOLLARS.matcher(words).find();
    return new MoneySum(found.start(), found.end(), amount, currency, dollars);
  }

  private static Pattern inWords(Language language) {
    return IN_WORDS.computeIfAbsent(
        language,
        key ->
            Pattern.compile(
                "(?iu)(?<words>"
                    + AmountWords.pattern(key)
                    + ") ?(?:(?:de|d['’]|من) ?)?(?<money>"
                    + Currencies.WORDS
                    + "|"
                    + DOLLARS
                    + "(?!\\p{L}))"));
  }

  // A number before another sum has the currency of that sum.
  private static List<MoneySum> withShared(String text, List<MoneySum> sums) {
    List<MoneySum> all = new ArrayList<>();
    for (MoneySum sum : sums) {
      int from = all.isEmpty() ? 0 : Math.min(all.getLast().end(), sum.start());
      String marked = text.substring(from, sum.start()) + "\u0002";
      Matcher before = BEFORE_ANOTHER.matcher(marked);
      if (before.find()) {
        all.add(
            new MoneySum(
                from + before.start(),
                from + before.end(),
                ContributionParser.amount(before.group()),
                sum.currency(),
                sum.dollars()));
      }
      all.add(sum);
    }
    return all;
  }

  /** The text with one kind of digits, blanks and signs between digits; no length changes. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c > 127 && Character.isDigit(c)) {
        plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      } else if (c == '\u066c') {
        plain.setCharAt(i, ',');
      } else if (c == '\u066b') {
        plain.setCharAt(i, '.');
      } else if (c == '\u00a0' || c == '\u202f' || c == '\u2009') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
