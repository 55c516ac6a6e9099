package org.clearinghouse1540.assistance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The means by which a request reached the Committee. */
public enum RequestChannel {
  TEMPLATE,
  NOTE_VERBALE,
  MEMORANDUM,
  REPORT_PASSAGE,
  REFERRAL,
  REGIONAL_ORGANIZATION,
  INFORMAL,
  VOICED;

  /** The means in lower case with hyphens, as in the database and in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RequestChannel> find(String key) {
    return Arrays.stream(values()).filter(channel -> channel.key().equals(key)).findFirst();
  }

  /** Whether a request that came so is not a formal one, and is handled separately. */
  public boolean isInformal() {
    return this == INFORMAL || this == VOICED;
  }
}
