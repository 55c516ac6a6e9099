package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stage of an amount of money: promised, committed or paid. */
public enum CostStage {
  PLEDGE,
  COMMITMENT,
  PAID;

  /** The stage as in forms, in the database and in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage with this key. */
  public static Optional<CostStage> find(String key) {
    return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** The key of the text that names it. */
  public String text() {
    return "deliveries.cost." + key();
  }
}
