package org.clearinghouse1540.outbox;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/** The page of the outbox. */
@Template("outbox/outbox.jte")
record OutboxView(List<OutboxEntry> messages, Paging paging) {
  OutboxView {
    messages = List.copyOf(messages);
  }
}
