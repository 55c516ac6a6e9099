package org.clearinghouse1540.kit.web;

import java.util.Collection;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The receipts of acts, for a file that its user takes out and for an erasure. */
@Component
public final class ActReceiptRecords {
  private final ActReceipts receipts;

  ActReceiptRecords(ActReceipts receipts) {
    this.receipts = receipts;
  }

  /** All receipts that the current user may see, the oldest first. */
  public List<ActReceipt> all(Language language) {
    return receipts.all(language);
  }

  /**
   * Empties the texts of receipts that may name a person whose data are erased: of these acts, by a
   * party or on the record at an address. Runs in the transaction of the erasure.
   */
  public void empty(Collection<String> acts, String party, String address) {
    receipts.empty(acts, party, address);
  }
}
