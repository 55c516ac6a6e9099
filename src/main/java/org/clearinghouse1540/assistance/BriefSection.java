package org.clearinghouse1540.assistance;

import java.util.Locale;

/** A section of the briefing to the Committee that reports steps taken. */
public enum BriefSection {
  OFFERS(20),
  MATCHES(30),
  DELIVERED(40);

  private final int order;

  BriefSection(int order) {
    this.order = order;
  }

  /** Its place among the sections of the briefing. */
  int order() {
    return order;
  }

  /** The section as in procedure files and texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
