package org.clearinghouse1540.needs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of origins of a need. An origin is written {@code kind/reference}. */
enum OriginKind {
  /** A row of the State's matrix; see {@link MatrixRow}. */
  MATRIX,
  /** A line of its national action plan. */
  PLAN,
  /** A need that was expressed at an event. */
  EVENT;

  /** The kind as in keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The origin of this kind with a reference. */
  String origin(String reference) {
    return key() + "/" + reference;
  }

  /** The kind of an origin; nothing where the need has none. */
  static Optional<OriginKind> of(String origin) {
    return Arrays.stream(values()).filter(kind -> origin.startsWith(kind.key() + "/")).findFirst();
  }
}
