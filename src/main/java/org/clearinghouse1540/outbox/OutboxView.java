package org.clearinghouse1540.outbox;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of the outbox.
 *
 * @param total the number of all messages
 * @param page the page that is shown, from 1
 * @param pages the number of pages
 */
@Template("outbox/outbox.jte")
record OutboxView(List<OutboxEntry> messages, int total, int page, int pages) {
  OutboxView {
    messages = List.copyOf(messages);
  }
}
