package org.clearinghouse1540.outbox;

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
    int all = outbox.count();
    int pages = Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
    return Page.of(
        new OutboxView(outbox.list((shown - 1) * ON_A_PAGE, ON_A_PAGE), all, shown, pages));
  }
}
