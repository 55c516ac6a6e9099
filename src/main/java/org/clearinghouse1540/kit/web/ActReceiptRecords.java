package org.clearinghouse1540.kit.web;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The receipts of acts, for a file that its user takes out. */
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
}
