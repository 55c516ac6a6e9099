package org.clearinghouse1540.letters;

import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * The head of the Committee's letters.
 *
 * @param heads the lines above each letter, by language
 * @param pattern the pattern of references, in which {@code {year}} and {@code {number}} are
 *     replaced
 */
public record Letterhead(Map<Language, String> heads, String pattern) {
  public Letterhead {
    heads = Map.copyOf(heads);
  }

  /** The lines above a letter in a language. */
  public String head(Language language) {
    return heads.getOrDefault(language, "");
  }

  /** The reference that a letter was given, or else one made from the pattern. */
  public String referenceOf(Letter letter) {
    if (!letter.reference().isEmpty()) {
      return letter.reference();
    }
    return pattern
        .replace("{year}", String.valueOf(letter.draftedOn().getYear()))
        .replace("{number}", String.valueOf(letter.id()));
  }
}
