package org.clearinghouse1540.sources;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbol of a document, such as {@code S/AC.44/EXAMPLE/1}. Two symbols are the same if they
 * differ in blanks, in the case of letters or in the form of a dash only. Pure.
 *
 * @param key the symbol in its folded form, by which it is compared
 */
public record DocumentSymbol(String key) {
  /** The relation of a document to another one, whose symbol is the beginning of its symbol. */
  public enum Part {
    ADD,
    CORR,
    REV;

    /** The relation in lower case, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LONGEST = 80;
  private static final Pattern SYMBOL =
      Pattern.compile("[A-Z][A-Z0-9.\\-]{0,15}(?:/[A-Z0-9.()\\[\\]\\-]{1,40}){1,8}");
  private static final Pattern PART = Pattern.compile("(.+)/(ADD|CORR|REV)\\.\\d{1,3}");

  /** The symbol in a text; empty if the text is not a symbol. */
  public static Optional<DocumentSymbol> of(String written) {
    String key = fold(written);
    return key.length() <= LONGEST && SYMBOL.matcher(key).matches()
        ? Optional.of(new DocumentSymbol(key))
        : Optional.empty();
  }

  /** A text as symbols are compared; empty for a blank one. */
  public static String fold(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
        .replaceAll("\\p{Pd}", "-")
        .toUpperCase(Locale.ROOT);
  }

  /** The symbol as it is shown where no document with it is known. */
  public String text() {
    return key;
  }

  /** The symbol of the document that this one adds to, corrects or revises. */
  public Optional<DocumentSymbol> main() {
    Matcher part = PART.matcher(key);
    return part.matches() ? Optional.of(new DocumentSymbol(part.group(1))) : Optional.empty();
  }

  /** The relation to that document. */
  public Optional<Part> part() {
    Matcher part = PART.matcher(key);
    return part.matches() ? Optional.of(Part.valueOf(part.group(2))) : Optional.empty();
  }
}
