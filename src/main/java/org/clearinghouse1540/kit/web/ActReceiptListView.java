package org.clearinghouse1540.kit.web;

import java.util.List;

/** The latest receipts that the current user may see. */
@Template("kit/act-receipts.jte")
public record ActReceiptListView(List<ActReceipt> receipts) {
  /** The number of receipts that the list shows. */
  public static final int MOST = 200;

  /** The number of receipts that the page of a record shows. */
  public static final int MOST_OF_RECORD = 50;

  public ActReceiptListView {
    receipts = List.copyOf(receipts);
  }
}
