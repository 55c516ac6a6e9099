package org.clearinghouse1540.counts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of matrices that a rule counts. */
public enum CountedContent {
  /** As it is recorded. */
  CURRENT,
  /** The latest version that State and Committee approved, also while the matrix is revised. */
  APPROVED,
  /** The latest approved version that State and Committee chose to publish. */
  PUBLISHED;

  /** The content in lower case, as in rules and texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The content with this key. */
  static Optional<CountedContent> find(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  /** The keys of all. */
  static List<String> keys() {
    return Arrays.stream(values()).map(CountedContent::key).toList();
  }
}
