package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.ActReceipt;
import org.clearinghouse1540.kit.web.ActReceiptRecords;
import org.clearinghouse1540.kit.web.ActReceiptView;
import org.clearinghouse1540.kit.web.ActText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The receipts of the acts of the State, as its users read them. */
@Component
@Order(6)
final class ReceiptsPart implements ArchivePart {
  private final ActReceiptRecords receipts;

  ReceiptsPart(ActReceiptRecords receipts) {
    this.receipts = receipts;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return RecordsFiles.of(
        order,
        "receipts/receipts",
        "kit.receipts.title",
        receipts.all(order.language()).stream()
            .map(receipt -> facts(receipt, order.language()))
            .toList());
  }

  private static RecordFacts facts(ActReceipt receipt, Language language) {
    ActReceiptView view = new ActReceiptView(receipt);
    ActText act = receipt.act();
    String day = DateText.of(DateText.day(receipt.at()), language);
    return RecordFacts.of(
            Texts.get(language, "kit.receipt.title", Long.toString(receipt.number())), language)
        .add("act", "archives.act", act.name(), act.means())
        .received("record", "kit.act.record", act.title(), receipt.address())
        .received("to", "kit.act.to", act.to())
        .add("time", "kit.receipt.time", Texts.get(language, "kit.receipt.times", view.utc(), day))
        .received("by", "kit.receipt.by", receipt.account())
        .add("role", "archives.role", Texts.get(language, "access.role." + view.role()))
        .received("checked", "kit.act.checked", act.toCheck().toArray(String[]::new))
        .received("unsent", "kit.act.unsent", act.unsent().toArray(String[]::new))
        .received("closes", "kit.act.closes", act.closes().toArray(String[]::new))
        .received("text", "kit.act.text", act.text())
        .add("next", "kit.receipt.next", act.next(), act.by())
        .build();
  }
}
