package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What waits to leave by mail, and what left: of accounts, of content, each to those it concerns.
 */
@Controller
class OutboxPages {
  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/outbox")
  Page list() {
    return Page.of("outbox/outbox.jte").with("messages", outbox.list());
  }
}
