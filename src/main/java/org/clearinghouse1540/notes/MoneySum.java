package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
  /** The sign or the code of a currency before a number. */
  static final String SIGN = "(?:(?<![A-Za-z])(?-i:[A-Z]{3})|(?:US|CA|C|A|AU|NZ|S|HK)?\\$|€|£|¥)";

  private static final String DOLLARS =
      "(?:dollars?|dólares|доллар\\p{L}*|долл\\.?|دولارا?(?:ت)?|\\$)";
  private static final Pattern ONLY_DOLLARS =
      Pattern.compile("(?iu)(?<!\\p{L})" + DOLLARS + "(?!\\p{L})");
  private static final int LONGEST_SIGN = 8;
  private static final Pattern BEFORE = Pattern.compile("(?iu)" + SIGN + " ?$");
  private static final String MONEY = "(?:(?:" + Currencies.WORDS + ")|" + DOLLARS + "(?!\\p{L}))";
  // A word between may say what money it is, but not how much.
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)^ ?(?:de |d['’]|من )?(?:"
              + MONEY
              + "|(?!(?:bill|trill|cror|lakh|hundred|cent|doze|douz|docen|сот|трлн|трил|مئ|مائ|ترل)|and"
              + " |or |et |ou |y |o |и |или )\\p{L}+ (?:de |d['’]|من )?"
              + MONEY
              + "(?! ?\\d))");
  // A number beside its currency, in digits that are grouped in no known way.
  private static final Pattern UNREAD =
      Pattern.compile("(?iu)" + SIGN + " ?\\d[\\d.,'’]*|(?<![\\d.,])\\d[\\d.,'’]* ?" + MONEY);
  // '10,000 and 20,000 euros'.
  private static final Pattern JOINS = Pattern.compile("(?iu) ?(?:,|and|et|y|e|и|和|و|、|،) ?");
  // 'In 2012, 50,000 euros': a year, then a sum.
  private static final Pattern AFTER_YEAR = Pattern.compile("(?:19|20)\\d{2} ?[,、،] ?");
  private static final Map<Language, Pattern> IN_WORDS = new ConcurrentHashMap<>();

  /** Whether another sum states the same amount of the same money. */
  boolean isAsMuchAs(MoneySum other) {
    return amount.equals(other.amount()) && currency.equals(other.currency());
  }

  /** The sums of a text, in order. */
  static List<MoneySum> in(String received, Language language) {
    String text = plain(received);
    List<AmountDigits> numbers = AmountDigits.in(text);
    List<MoneySum> sums = inDigits(text, numbers);
    Matcher unread = UNREAD.matcher(text);
    while (unread.find()) {
      add(of(unread.start(), unread.end(), Optional.empty(), unread.group()), sums);
    }
    Matcher words = inWords(language).matcher(text);
    while (words.find()) {
      Optional<BigDecimal> amount = AmountWords.amount(words.group("words"), language);
      add(of(words.start(), words.end(), amount, words.group("money")), sums);
    }
    sums.sort(Comparator.comparingInt(MoneySum::start));
    return withShared(text, sums, numbers);
  }

  private static List<MoneySum> inDigits(String text, List<AmountDigits> numbers) {
    List<MoneySum> sums = new ArrayList<>();
    for (AmountDigits number : numbers) {
      int last = sums.isEmpty() ? 0 : Math.min(sums.getLast().end(), number.start());
      last = Math.max(last, number.start() - LONGEST_SIGN);
      Matcher before = BEFORE.matcher(text.substring(last, number.start()));
      Matcher after = AFTER.matcher(text.substring(number.end()));
      boolean signed = before.find();
      boolean named = after.find();
      if (signed || named) {
        int start = signed ? last + before.start() : number.start();
        int end = named ? number.end() + after.end() : number.end();
        sums.add(of(start, end, number.amount(), text.substring(start, end)));
      }
    }
    return sums;
  }

  private static void add(MoneySum sum, List<MoneySum> sums) {
    if (sums.stream().noneMatch(other -> other.end() > sum.start() && other.start() < sum.end())) {
      sums.add(sum);
    }
  }

  // The sign before the number stands for a currency: '$ 500' names none.
  private static MoneySum of(int start, int end, Optional<BigDecimal> amount, String words) {
    Optional<String> currency = Currencies.in(words);
    boolean dollars = currency.isEmpty() && ONLY_DOLLARS.matcher(words).find();
    return new MoneySum(start, end, amount, currency, dollars);
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
  private static List<MoneySum> withShared(
      String text, List<MoneySum> sums, List<AmountDigits> numbers) {
    List<MoneySum> all = new ArrayList<>();
    for (MoneySum sum : sums) {
      int from = all.isEmpty() ? 0 : all.getLast().end();
      for (AmountDigits number : numbers) {
        if (number.start() >= from
            && number.end() <= sum.start()
            && JOINS.matcher(text.substring(number.end(), sum.start())).matches()
            && !AFTER_YEAR.matcher(text.substring(number.start(), sum.start())).matches()) {
          all.add(
              new MoneySum(
                  number.start(), number.end(), number.amount(), sum.currency(), sum.dollars()));
        }
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
