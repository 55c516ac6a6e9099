package org.clearinghouse1540.consent;

import java.util.Locale;

/** The keys to the gate. Each is given by a document on a day, and can be withdrawn. */
public enum GateKey {
  /** The State agrees to the content. */
  AGREEMENT,
  /** The Committee approves the content or clears it for release. */
  APPROVAL,
  /** The owner of the content consents to its publication. */
  CONSENT,
  /** Somebody entitled asks that this is not shown; it closes the gate whatever else was given. */
  WITHHELD;

  /** The key in lower case, as in texts and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
