package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The category that a reported figure counts. */
public enum FigureCategory {
  PARTICIPANTS,
  WOMEN,
  MEN,
  STATES,
  ORGANIZATIONS,
  OTHER;

  /** The key in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of the name of the category in texts. */
  String text() {
    return "outreach.figure." + key();
  }

  /** The category with this key. */
  public static Optional<FigureCategory> find(String key) {
    return Arrays.stream(values()).filter(category -> category.key().equals(key)).findFirst();
  }
}
