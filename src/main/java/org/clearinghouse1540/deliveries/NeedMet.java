package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether the need is met, according to the feedback of one side. */
public enum NeedMet {
  NOT_SAID,
  YES,
  IN_PART,
  NO;

  /** The answer as in forms, in the database and in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The answer with this key. */
  public static Optional<NeedMet> find(String key) {
    return Arrays.stream(values()).filter(met -> met.key().equals(key)).findFirst();
  }

  /** The key of the text that names it. */
  public String text() {
    return "deliveries.met." + key();
  }
}
