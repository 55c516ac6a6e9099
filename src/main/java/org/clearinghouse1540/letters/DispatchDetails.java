package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The record of the dispatch and of the receipt of a letter, which can be corrected.
 *
 * @param how the means of dispatch
 * @param proof the proof of receipt, in words; empty before the receipt
 */
record DispatchDetails(
    LocalDate dispatchedOn,
    String how,
    String reference,
    Optional<LocalDate> receivedOn,
    String proof) {

  /** The record of a dispatched letter. */
  static DispatchDetails of(Letter letter) {
    return new DispatchDetails(
        letter.dispatchedOn().orElseThrow(),
        letter.dispatchedHow(),
        letter.reference(),
        letter.receivedOn(),
        letter.receipt());
  }

  /** The record as the journal has it. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("dispatched_on", dispatchedOn.toString());
    values.put("how", how);
    values.put("reference", reference);
    receivedOn.ifPresent(day -> values.put("received_on", day.toString()));
    values.put("receipt", proof);
    return values;
  }
}
