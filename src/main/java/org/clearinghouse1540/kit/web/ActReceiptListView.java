package org.clearinghouse1540.kit.web;

import java.util.List;

/** The latest receipts that the current user may see. */
@Template("kit/act-receipts.jte")
public record ActReceiptListView(List<ActReceipt> receipts) {
  public ActReceiptListView {
    receipts = List.copyOf(receipts);
  }
}
