package org.clearinghouse1540.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * A mark as people type it: in small or wide letters, between spaces that do not break, or with a
 * letter that looks like an X.
 */
final class WrittenMark {
  private WrittenMark() {}

  /** The mark that a cell has; empty if it has other words. */
  static Optional<FieldMark> of(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}", "")
            .strip()
            .toUpperCase(Locale.ROOT)
            .replace('\u0425', 'X') // Cyrillic
            .replace('\u03A7', 'X') // Greek
            .replace('\u061F', '?'); // Arabic
    return switch (plain) {
      case "X" -> Optional.of(FieldMark.X);
      case "?" -> Optional.of(FieldMark.UNCLEAR);
      case "NA", "N/A", "N.A.", "N. A." -> Optional.of(FieldMark.NOT_APPLICABLE);
      default -> Optional.empty();
    };
  }
}
