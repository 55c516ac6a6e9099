package org.clearinghouse1540.sources;

import java.util.Locale;

/**
 * An article of a law in a language.
 *
 * @param number as the law writes it: {@code 4}, {@code s. 12}, {@code 第四条}
 * @param heading may be empty
 * @param language as its code
 * @param official whether it is an official text; otherwise it is an unofficial translation
 */
public record Article(
    long id,
    long document,
    String number,
    String heading,
    String language,
    boolean official,
    String words) {

  /** Whether another article has the same heading and text. */
  boolean says(Article other) {
    return heading.equals(other.heading) && words.equals(other.words);
  }

  /** The number as it is compared. */
  public String numberKey() {
    return key(number);
  }

  /** A number or a place as it is compared: without blanks, dots and case. */
  public static String key(String written) {
    return DocumentSymbol.fold(written).toLowerCase(Locale.ROOT).replace(".", "");
  }
}
