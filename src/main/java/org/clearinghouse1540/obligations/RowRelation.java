package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The relations of a row of one version of the form to rows of the next version. */
public enum RowRelation {
  SAME,
  SPLIT,
  MERGED,
  MOVED,
  NEW,
  DROPPED;

  /** The key in the mapping files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The text key of the name. */
  public String text() {
    return "obligations.relation." + key();
  }

  /** The relation with this key. */
  public static Optional<RowRelation> find(String key) {
    return List.of(values()).stream().filter(relation -> relation.key().equals(key)).findFirst();
  }
}
