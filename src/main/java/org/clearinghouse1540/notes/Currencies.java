package org.clearinghouse1540.notes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.ChinesePatterns;
import org.jspecify.annotations.Nullable;

/**
 * The names of currencies in six languages, from {@code notes/data/currencies.csv}. A dollar sign
 * alone can mean several currencies and names none. Pure.
 */
final class Currencies {
  private static final Table DATA = Table.fromData("notes/data/currencies.csv");

  /** The names of all currencies, as alternatives of a pattern. */
  static final String WORDS = words();

  private static final Set<String> OWN_DOLLARS =
      Set.of(
          "ATG", "AUS", "BHS", "BRB", "BLZ", "BRN", "CAN", "DMA", "FJI", "GRD", "GUY", "JAM", "KIR",
          "KNA", "LBR", "LCA", "NAM", "NRU", "NZL", "SGP", "SLB", "SUR", "TTO", "TUV", "VCT");

  private Currencies() {}

  private static String words() {
    StringBuilder words = new StringBuilder();
    for (Table.Row row : DATA.rows()) {
      words.append(words.isEmpty() ? "" : "|").append(row.require("code"));
      words.append('|').append(ChinesePatterns.inBothScripts(row.require("pattern")));
    }
    return words.toString();
  }

  /** Whether a State has another currency that is called dollar. */
  static boolean hasDollars(@Nullable String state) {
    return state != null && OWN_DOLLARS.contains(state);
  }

  /** The code of the currency that the words name; the longest name counts. */
  static Optional<String> in(String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    String code = "";
    int longest = 0;
    for (Table.Row row : DATA.rows()) {
      Matcher name =
          Pattern.compile(
                  "(?<!\\p{L})"
                      + row.require("code")
                      + "(?!\\p{L})|"
                      + ChinesePatterns.inBothScripts(row.require("pattern")),
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(plain);
      while (name.find()) {
        if (name.end() - name.start() > longest) {
          longest = name.end() - name.start();
          code = row.require("code");
        }
      }
    }
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }
}
