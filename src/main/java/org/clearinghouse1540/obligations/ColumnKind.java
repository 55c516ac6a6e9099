package org.clearinghouse1540.obligations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of value that the fields of a column have. */
public enum ColumnKind {
  /** One of the marks X, ? and NA. */
  MARK,
  /** A text. */
  TEXT,
  /** Citations of documents. */
  SOURCE;

  /** The kind in lower case, as in definition files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this key. */
  public static Optional<ColumnKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
