package org.clearinghouse1540.notes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/**
 * Amounts that are written in words ('fifty thousand'), in six languages, from {@code
 * notes/data/amount_words.csv}. Pure.
 */
final class AmountWords {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Map<Language, List<Word>> WORDS = read();

  /** The part that a word has in an amount. */
  enum Kind {
    /** It is added: 'fifty'. */
    UNIT,
    /** It multiplies the unit before it: 'hundred'. */
    TIMES,
    /** It multiplies everything before it: 'thousand'. */
    SCALE,
    /** A half of the amount before or after it. */
    HALF,
    /** It only joins two words: 'and'. */
    LINK
  }

  private record Word(Kind kind, BigDecimal value, String source, Pattern pattern) {}

  private AmountWords() {}

  private static Map<Language, List<Word>> read() {
    Map<Language, List<Word>> words = new EnumMap<>(Language.class);
    for (Table.Row row : Table.fromData("notes/data/amount_words.csv").rows()) {
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      String source = row.require("pattern");
      words
          .computeIfAbsent(language, key -> new ArrayList<>())
          .add(
              new Word(
                  Kind.valueOf(row.require("kind").toUpperCase(Locale.ROOT)),
                  new BigDecimal(row.require("value")),
                  source,
                  Pattern.compile("(?:" + source + ")" + end(language), FLAGS)));
    }
    // The longest word first: 'quatre-vingt' is not four.
    words
        .values()
        .forEach(list -> list.sort(Comparator.comparing(word -> -word.source().length())));
    return words;
  }

  private static String end(Language language) {
    return language == Language.ZH ? "" : "(?!\\p{L})";
  }

  /** A pattern of any amount in words; at least one of its words is no joining word. */
  static String pattern(Language language) {
    List<Word> words = WORDS.getOrDefault(language, List.of());
    StringBuilder any = new StringBuilder();
    StringBuilder first = new StringBuilder();
    for (Word word : words) {
      any.append(any.isEmpty() ? "" : "|").append(word.source());
      if (word.kind() != Kind.LINK) {
        first.append(first.isEmpty() ? "" : "|").append(word.source());
      }
    }
    return language == Language.ZH
        ? "(?:" + first + "){1,20}"
        : "(?<![\\p{L}-])(?:" + first + ")(?:[ -](?:" + any + ")){0,12}(?!\\p{L})";
  }

  /** The amount that the words say; empty if one of them has no part in an amount. */
  static Optional<BigDecimal> amount(String text, Language language) {
    Sum sum = new Sum();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == ' ' || text.charAt(at) == '-') {
        at++;
        continue;
      }
      Matcher found = null;
      for (Word word : WORDS.getOrDefault(language, List.of())) {
        Matcher matcher = word.pattern().matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
          sum.add(word);
          found = matcher;
          break;
        }
      }
      if (found == null) {
        return Optional.empty();
      }
      at = found.end();
    }
    BigDecimal value = sum.value();
    return value.signum() > 0 ? Optional.of(value) : Optional.empty();
  }

  private static final class Sum {
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;

    void add(Word word) {
      switch (word.kind()) {
        case UNIT -> current = current.add(word.value());
        case TIMES -> {
          BigDecimal before = current.signum() == 0 ? BigDecimal.ONE : current;
          section = section.add(before.multiply(word.value()));
          current = BigDecimal.ZERO;
        }
        case SCALE -> scale(word.value());
        case HALF -> half();
        case LINK -> {}
      }
    }

    private void scale(BigDecimal by) {
      BigDecimal before = section.add(current);
      if (before.signum() == 0 && total.signum() > 0) {
        total = total.multiply(by); // 'a thousand million'
      } else {
        total = total.add((before.signum() == 0 ? BigDecimal.ONE : before).multiply(by));
      }
      section = BigDecimal.ZERO;
      current = BigDecimal.ZERO;
      scale = by;
    }

    // 'A million and a half' adds to it; 'one and a half million' and 'half a million' do not.
    private void half() {
      if (section.add(current).signum() == 0 && total.signum() > 0) {
        total = total.add(scale.multiply(HALF));
      } else {
        current = HALF;
      }
    }

    BigDecimal value() {
      BigDecimal value = total.add(section).add(current).stripTrailingZeros();
      return value.scale() < 0 ? value.setScale(0) : value;
    }
  }
}
