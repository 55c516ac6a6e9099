package org.clearinghouse1540.exchange;

import java.util.Optional;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * A row of an official copy.
 *
 * @param number as printed, without a full stop; empty if it has none
 * @param row the row of the form that it is, if one was found
 * @param certain whether the row was found by its words, not by its place alone
 */
record OfficialRow(String number, String label, Optional<FormVersion.Row> row, boolean certain) {

  static OfficialRow of(String number, String label) {
    return new OfficialRow(number, label, Optional.empty(), false);
  }

  OfficialRow is(FormVersion.Row found, boolean sure) {
    return new OfficialRow(number, label, Optional.of(found), sure);
  }

  /** Whether the row has another number than in the form. */
  boolean isRenumbered() {
    return row.isPresent() && !number.isEmpty() && !row.get().number().equals(number);
  }
}
