package org.clearinghouse1540.needs;

import java.util.Locale;

/** A detail that would help the reader of a need and that its text does not give. */
enum MissingDetail {
  SUBJECT,
  DETAIL,
  TYPE,
  BENEFICIARIES,
  NUMBER,
  TIME_FRAME,
  LANGUAGE,
  RESULT;

  /** The detail as in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
