package org.clearinghouse1540.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.consent.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of messages and their parts. */
@Component
class OutboxMessages {
  private static final int MOST_AT_ONCE = 100;

  private final JdbcClient sql;

  OutboxMessages(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A message that is to be added.
   *
   * @param party the State or organization of its author, or empty
   */
  record Draft(
      Optional<Addressee> addressee,
      String recipient,
      String title,
      String body,
      Optional<OutboxMessage.Ground> ground,
      List<OutboxMessage.Part> parts,
      String author,
      String party) {
    Draft {
      parts = List.copyOf(parts);
    }

    /** The records that it is about, for the journal. */
    String subjects() {
      return parts.isEmpty()
          ? "outbox"
          : parts.stream()
              .map(part -> part.subject().journalName())
              .collect(Collectors.joining(" "));
    }
  }

  /** Adds a message; inside a transaction of the caller. */
  void add(Draft message) {
    long id =
        sql.sql(
                """
                insert into outbox_message (for_account, for_role, for_party, recipient, subject,
                  body, ground_kind, ground_use, ground_organization, made_by, made_by_party)
                values (:account, :role, :forParty, :recipient, :title, :body, :kind, :use,
                  :organization, :by, :party)
                returning id
                """)
            .param("account", message.addressee().map(Addressee::account).orElse(""))
            .param("role", message.addressee().map(Addressee::role).orElse(""))
            .param("forParty", message.addressee().map(Addressee::party).orElse(""))
            .param("recipient", message.recipient())
            .param("title", message.title())
            .param("body", message.body())
            .param("kind", message.ground().map(ground -> ground.kind().name()).orElse(""))
            .param("use", message.ground().map(ground -> ground.audience().use().name()).orElse(""))
            .param(
                "organization",
                message.ground().map(ground -> ground.audience().organization()).orElse(""))
            .param("by", message.author())
            .param("party", message.party())
            .query(Long.class)
            .single();
    int position = 0;
    for (OutboxMessage.Part part : message.parts()) {
      sql.sql(
              """
              insert into outbox_message_part (message_id, position, subject_id, inside, body)
              values (:message, :position, :subject, :inside, :body)
              """)
          .param("message", id)
          .param("position", ++position)
          .param("subject", part.subject().id())
          .param("inside", part.names())
          .param("body", part.body())
          .update();
    }
  }

  /**
   * Adds a message that is composed when it is sent, in place of those of its kind that are queued;
   * inside a transaction of the caller.
   *
   * @return its number
   */
  long addComposed(String account, ComposedMessage.Kind kind, String author) {
    sql.sql(
            """
            update outbox_message set replaced_at = now()
            where for_account = :account and composed = :kind and sent_at is null
              and held_back_at is null and given_up_at is null and replaced_at is null
            """)
        .param("account", account)
        .param("kind", kind.name())
        .update();
    return sql.sql(
            """
            insert into outbox_message (for_account, composed, recipient, subject, body, made_by)
            values (:account, :kind, '', '', '', :by) returning id
            """)
        .param("account", account)
        .param("kind", kind.name())
        .param("by", author)
        .query(Long.class)
        .single();
  }

  /** The numbers of the messages of a kind for an account that were sent. */
  List<Long> sent(String account, ComposedMessage.Kind kind) {
    return sql.sql(
            """
            select id from outbox_message
            where for_account = :account and composed = :kind and sent_at is not null
            order by id
            """)
        .param("account", account)
        .param("kind", kind.name())
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** The numbers of the messages of a kind for an account that are queued; one at most. */
  List<Long> queued(String account, ComposedMessage.Kind kind) {
    return sql.sql(
            """
            select id from outbox_message
            where for_account = :account and composed = :kind and sent_at is null
              and held_back_at is null and given_up_at is null and replaced_at is null
            order by id
            """)
        .param("account", account)
        .param("kind", kind.name())
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** The time of the last message of a kind for an account that was not blocked. */
  Optional<Instant> last(String account, ComposedMessage.Kind kind) {
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

  /** The number of messages visible to the current user. */
  int count() {
    return sql.sql("select count(*) from outbox_message").query(Integer.class).single();
  }

  /** The messages that wait or were given up, of those visible to the current user. */
  OutboxSize size() {
    return sql.sql(
            """
            select count(*) filter (where given_up_at is null) waiting,
              count(*) filter (where given_up_at is not null) given_up,
              count(*) filter (where given_up_at is null and problem <> '') rejected
            from outbox_message
            where sent_at is null and held_back_at is null and replaced_at is null
            """)
        .query(
            (row, number) ->
                new OutboxSize(
                    row.getLong("waiting"), row.getLong("rejected"), row.getLong("given_up")))
        .single();
  }

  /** Some of the messages visible to the current user, the latest first. */
  List<OutboxMessage> list(int skipped, int most) {
    return withParts(
        sql.sql("select * from outbox_message order by id desc offset :skipped limit :most")
            .param("skipped", skipped)
            .param("most", most)
            .query(OutboxMessageReader::read)
            .list());
  }

  /** The messages that wait to be sent, the oldest first. */
  List<OutboxMessage> waiting() {
    return withParts(
        sql.sql(
                """
                select * from outbox_message
                where sent_at is null and held_back_at is null and given_up_at is null
                  and replaced_at is null and next_try_at <= now()
                order by next_try_at, id limit :most
                """)
            .param("most", MOST_AT_ONCE)
            .query(OutboxMessageReader::read)
            .list());
  }

  private List<OutboxMessage> withParts(List<OutboxMessage> messages) {
    if (messages.isEmpty()) {
      return messages;
    }
    Map<Long, List<OutboxMessage.Part>> parts = new HashMap<>();
    sql.sql(
            """
            select p.message_id, m.ground_kind, p.subject_id, p.inside, p.body
            from outbox_message_part p join outbox_message m on m.id = p.message_id
            where p.message_id in (:messages) order by p.message_id, p.position
            """)
        .param("messages", messages.stream().map(OutboxMessage::id).toList())
        .query(
            row -> {
              Subject.Kind kind = Subject.Kind.valueOf(row.getString("ground_kind"));
              Subject subject = new Subject(kind, row.getString("subject_id"));
              List<Subject> inside = OutboxMessage.Part.inside(row.getString("inside"));
              parts
                  .computeIfAbsent(row.getLong("message_id"), message -> new ArrayList<>())
                  .add(new OutboxMessage.Part(subject, inside, row.getString("body")));
            });
    return messages.stream()
        .map(message -> message.withParts(parts.getOrDefault(message.id(), List.of())))
        .toList();
  }

  /** Records that a mail server accepted a message; its text is removed. */
  void markSent(long id) {
    sql.sql(
            """
            update outbox_message
            set sent_at = now(), tries = tries + 1, problem = '', body = '' where id = :id
            """)
        .param("id", id)
        .update();
    clearParts(id);
  }

  /** Records that a message may not be sent any more; its title and text are removed. */
  void markHeldBack(long id, BlockReason reason) {
    sql.sql(
            """
            update outbox_message
            set held_back_at = now(), held_back_reason = :reason, subject = '', body = ''
            where id = :id
            """)
        .param("reason", reason.name())
        .param("id", id)
        .update();
    clearParts(id);
  }

  private void clearParts(long id) {
    sql.sql("update outbox_message_part set body = '' where message_id = :id")
        .param("id", id)
        .update();
  }

  /**
   * Records why a mail server rejected a message. The message is tried again after pauses that grow
   * from one minute to six hours, for five days from its first attempt.
   */
  void markRejected(long id, String problem) {
    sql.sql(
            """
            update outbox_message
            set tries = tries + 1, problem = :problem,
              first_tried_at = coalesce(first_tried_at, now()),
              next_try_at = now()
                + least(interval '6 hours', interval '1 minute' * power(2, least(tries, 10))),
              given_up_at = case when first_tried_at < now() - interval '5 days' then now() end
            where id = :id
            """)
        .param("problem", problem.substring(0, Math.min(500, problem.length())))
        .param("id", id)
        .update();
  }
}
