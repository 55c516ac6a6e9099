package org.clearinghouse1540.kit.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The receipt of an act. */
@Template("kit/act-receipt.jte")
public record ActReceiptView(ActReceipt receipt) {
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** The moment in Coordinated Universal Time. */
  public String utc() {
    return TO_THE_SECOND.format(receipt.at());
  }

  /** The key of the role. */
  public String role() {
    return receipt.role().replaceFirst(" .*", "");
  }

  /** The party for which the account acted, or empty. */
  public String party() {
    return receipt.role().contains(" ") ? receipt.role().replaceFirst("^[^ ]* ", "") : "";
  }
}
