package org.clearinghouse1540.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the things that composed messages announce, as hashes. */
@Component
class Announcements {
  private final JdbcClient sql;

  Announcements(JdbcClient sql) {
    this.sql = sql;
  }

  /** Records the items of a message in place of earlier ones; inside the caller's transaction. */
  void put(long message, List<String> items) {
    sql.sql("delete from outbox_announcement where message_id = :message")
        .param("message", message)
        .update();
    for (String item : Set.copyOf(items)) {
      sql.sql("insert into outbox_announcement (message_id, item) values (:message, :item)")
          .param("message", message)
          .param("item", item)
          .update();
    }
  }

  /** The items of some messages. */
  Set<String> of(List<Long> messages) {
    return new HashSet<>(
        sql.sql("select distinct item from outbox_announcement where message_id = any(:messages)")
            .param("messages", messages.toArray(Long[]::new))
            .query(String.class)
            .list());
  }
}
