package org.clearinghouse1540.kit.web;

import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipts of acts. Row-level security decides who may see each. */
@Controller
class ActReceiptPages {
  private final ActReceipts receipts;

  ActReceiptPages(ActReceipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/receipts")
  Page list(Language language) {
    return Page.of(new ActReceiptListView(receipts.list(language)));
  }

  @GetMapping("/receipts/{number}")
  Page receipt(Language language, @PathVariable long number) {
    return Page.of(new ActReceiptView(receipts.find(number, language).orElseThrow(NotFound::new)));
  }
}
