package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The details of a received request that can be corrected after it was recorded.
 *
 * @param reference the number or symbol of the letter, as received
 * @param words the text of the letter
 */
record RequestDetails(
    LocalDate requestedOn, LocalDate receivedOn, String reference, String language, String words) {

  static RequestDetails of(Receipt receipt) {
    return new RequestDetails(
        receipt.requestedOn(),
        receipt.receivedOn(),
        receipt.reference(),
        receipt.language(),
        receipt.words());
  }

  /**
   * The details as the journal records them: without the text of the letter, which is protected by
   * consent.
   */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("requested_on", requestedOn.toString());
    values.put("received_on", receivedOn.toString());
    values.put("reference", reference);
    values.put("language", language);
    return values;
  }

  /** A short mark of the details, by which a form says which of them its user saw. */
  String mark() {
    return Integer.toHexString(hashCode());
  }
}
