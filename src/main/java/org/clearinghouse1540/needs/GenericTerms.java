package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/**
 * Words that appear in every request and say nothing about its subject, such as "technical" or
 * "assistance", in six languages. All six are applied at once, so the language of a text need not
 * be known. Pure.
 */
final class GenericTerms {
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ARABIC_PREFIX = Pattern.compile("^[وف]?[بلك]?(?:ال|لل)?");
  private final Set<String> whole = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> chinese = new ArrayList<>();

  /** Reads the definition; a wrong file stops the start with {@code file:line}. */
  GenericTerms() {
    for (Table.Row row : Table.fromData("needs/data/generic_words.csv").rows()) {
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      for (String word : row.require("words").split(" ")) {
        if (language == Language.ZH) {
          chinese.add(word);
        } else if (word.endsWith("*")) {
          beginnings.add(word.substring(0, word.length() - 1));
        } else {
          whole.add(word);
        }
      }
    }
    chinese.sort(Comparator.comparingInt(String::length).reversed());
  }

  /** The number of words that are not generic; two Chinese characters count as one word. */
  int countSpecificWords(String text) {
    int specific = 0;
    for (String token : SPLIT.split(text.toLowerCase(Locale.ROOT))) {
      if (HAN.matcher(token).find()) {
        specific += countSpecificCharacters(token) / 2;
      } else if (token.length() > 1 && !isGeneric(token)) {
        specific++;
      }
    }
    return specific;
  }

  private boolean isGeneric(String token) {
    String bare = ARABIC_PREFIX.matcher(token).replaceFirst("");
    return isListed(token) || bare.length() < token.length() && (bare.isEmpty() || isListed(bare));
  }

  private boolean isListed(String token) {
    return whole.contains(token) || beginnings.stream().anyMatch(token::startsWith);
  }

  private int countSpecificCharacters(String token) {
    String rest = token;
    for (String word : chinese) {
      rest = rest.replace(word, "");
    }
    return rest.codePointCount(0, rest.length());
  }
}
