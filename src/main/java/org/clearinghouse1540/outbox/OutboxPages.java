package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The waiting and sent messages that the current user may see. */
@Controller
class OutboxPages {
  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/outbox")
  Page list() {
    return Page.of(new OutboxView(outbox.list()));
  }
}
