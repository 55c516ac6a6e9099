package org.clearinghouse1540.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.outbox.ComposedMessage.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of messages that are composed when they are sent, and of what they announce. */
@Component
class ComposedMessages {
  private final JdbcClient sql;

  ComposedMessages(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds a message in place of those that wait; inside a transaction of the caller. */
  void add(String account, Kind kind, List<String> announced, String author) {
    sql.sql(
            """
            update outbox_message set replaced_at = now()
            where for_account = :account and composed = :kind and sent_at is null
              and held_back_at is null and given_up_at is null and replaced_at is null
            """)
        .param("account", account)
        .param("kind", kind.name())
        .update();
    long id =
        sql.sql(
                """
                insert into outbox_message (for_account, composed, recipient, subject, body, made_by)
                values (:account, :kind, '', '', '', :by) returning id
                """)
            .param("account", account)
            .param("kind", kind.name())
            .param("by", author)
            .query(Long.class)
            .single();
    announce(id, announced);
  }

  /** Records what a message announces; inside a transaction of the caller. */
  void announce(long message, List<String> announced) {
    sql.sql("delete from outbox_announcement where message_id = :message")
        .param("message", message)
        .update();
    for (String item : Set.copyOf(announced)) {
      sql.sql("insert into outbox_announcement (message_id, item) values (:message, :item)")
          .param("message", message)
          .param("item", item)
          .update();
    }
  }

  /** What the sent messages of a kind announced to an account. */
  Set<String> announced(String account, Kind kind) {
    return items("m.sent_at is not null", account, kind);
  }

  /** What the waiting message of a kind announces to an account; empty if none waits. */
  Set<String> waiting(String account, Kind kind) {
    return items(
        """
        m.sent_at is null and m.held_back_at is null and m.given_up_at is null
        and m.replaced_at is null
        """,
        account,
        kind);
  }

  private Set<String> items(String state, String account, Kind kind) {
    return new HashSet<>(
        sql.sql(
                """
                select distinct a.item from outbox_announcement a
                join outbox_message m on m.id = a.message_id
                where m.for_account = :account and m.composed = :kind and
                """
                    + state)
            .param("account", account)
            .param("kind", kind.name())
            .query(String.class)
            .list());
  }

  /** When the last message of a kind that was sent or waits was made for an account. */
  Optional<Instant> last(String account, Kind kind) {
    return sql.sql(
            """
            select made_at from outbox_message
            where for_account = :account and composed = :kind and held_back_at is null
            order by id desc limit 1
            """)
        .param("account", account)
        .param("kind", kind.name())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }
}
