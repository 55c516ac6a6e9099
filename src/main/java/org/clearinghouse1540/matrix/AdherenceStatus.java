package org.clearinghouse1540.matrix;

import java.util.Arrays;
import java.util.Optional;

/** The status of a State under a treaty according to a source. */
public enum AdherenceStatus {
  /** The source lists the State as a party. */
  PARTY("party", "party"),
  /** The source lists the State as a signatory only. */
  SIGNATORY("signatory", "signatory"),
  /** The State withdrew its ratification. */
  WITHDRAWN("ratification withdrawn", "withdrawn"),
  /** The source does not list the State as a party; it gives no information on a signature. */
  NOT_LISTED("not party, signature unknown", "not-listed");

  private final String inSource;
  private final String key;

  AdherenceStatus(String inSource, String key) {
    this.inSource = inSource;
    this.key = key;
  }

  /** The status as the source writes it. */
  public String inSource() {
    return inSource;
  }

  /** The status in lower case with hyphens, as in texts. */
  public String key() {
    return key;
  }

  /** The status that a source writes so. */
  static Optional<AdherenceStatus> find(String inSource) {
    return Arrays.stream(values()).filter(status -> status.inSource.equals(inSource)).findFirst();
  }
}
