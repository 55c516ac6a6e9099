package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages that the current user may see, with the state of their delivery. */
@Controller
class OutboxPages {
  static final int ON_A_PAGE = 50;
  private final Outbox outbox;

  OutboxPages(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping("/outbox")
  Page list(@RequestParam(defaultValue = "1") String page) {
    Paging paging = Paging.of(page, outbox.count(), ON_A_PAGE);
    return Page.of(new OutboxView(outbox.list(paging.offset(), paging.size()), paging));
  }
}
