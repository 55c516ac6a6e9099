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
 * The words of six languages that every request uses and that tell nobody what is wanted, such as
 * 'technical' or 'assistance'. All six are asked at once: whose language a text is in need not be
 * known. Pure.
 */
final class GenericTerms {
  private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ARABIC_FRONT = Pattern.compile("^[وف]?[بلك]?(?:ال|لل)?");
  private final Set<String> whole = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();
  private final List<String> chinese = new ArrayList<>();

  /** Reads the definition; a wrong file stops the start with {@code file:line}. */
  GenericTerms() {
    for (Table.Row row : Table.fromData("needs/data/general_words.csv").rows()) {
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

  /** How many words of a text say something of their own; two Chinese signs count as a word. */
  int own(String text) {
    int own = 0;
    for (String token : SPLIT.split(text.toLowerCase(Locale.ROOT))) {
      if (HAN.matcher(token).find()) {
        own += ofChinese(token) / 2;
      } else if (token.length() > 1 && !isGeneral(token)) {
        own++;
      }
    }
    return own;
  }

  private boolean isGeneral(String token) {
    String bare = ARABIC_FRONT.matcher(token).replaceFirst("");
    return known(token) || bare.length() < token.length() && (bare.isEmpty() || known(bare));
  }

  private boolean known(String token) {
    return whole.contains(token) || beginnings.stream().anyMatch(token::startsWith);
  }

  private int ofChinese(String token) {
    String rest = token;
    for (String word : chinese) {
      rest = rest.replace(word, "");
    }
    return rest.codePointCount(0, rest.length());
  }
}
