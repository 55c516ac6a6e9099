package org.clearinghouse1540.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of messages. One with content is made from what the gate let through, and the gate
 * is asked again at the moment it leaves: a withdrawal reaches what still waits.
 */
@Component
public final class Outbox {
  private static final int MOST = 1_000;

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Gate gate;

  Outbox(JdbcClient sql, Journal journal, TransactionTemplate transaction, Gate gate) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.gate = gate;
  }

  /**
   * Checks the address of a recipient; an empty one means that nothing is sent.
   *
   * @throws BadInput if it is no e-mail address
   */
  public void check(String recipient) {
    if (!recipient.isBlank() && !MailServer.isAddress(recipient.strip())) {
      throw BadInput.of("to", "outbox.refused.address");
    }
  }

  /**
   * Puts a message about an account into the outbox.
   *
   * @param which the text under {@code outbox.message.}, with its subject and body
   */
  public void put(
      Actor actor, String party, String recipient, String which, Language language, String link) {
    check(recipient);
    insert(
        actor,
        party,
        recipient.strip(),
        Texts.get(language, "outbox.message." + which + ".subject"),
        Texts.get(language, "outbox.message." + which + ".body", link),
        Optional.empty());
  }

  /**
   * Puts a message with content into the outbox, as the gate let it through for an audience.
   *
   * @param words the title and the text
   * @throws BadInput if the recipient is no e-mail address
   */
  public void put(
      Actor actor, String recipient, Subject subject, Published<Map.Entry<String, String>> words) {
    if (recipient.isBlank()) {
      throw BadInput.of("to", "outbox.refused.no-recipient");
    }
    check(recipient);
    insert(
        actor,
        "",
        recipient.strip(),
        words.value().getKey(),
        words.value().getValue(),
        Optional.of(new OutboxMessage.Ground(subject, words.audience())));
  }

  /** One piece of a message that holds several, each with what it is about. */
  public record Part(Subject subject, Published<String> words) {}

  /**
   * Puts a message of several pieces into the outbox. The gate is asked for each of them when the
   * message leaves: those that may leave then do, the others are left out.
   *
   * @param parts all of one kind, as the gate let them through for one audience
   * @throws BadInput if the recipient is no e-mail address
   */
  public void put(Actor actor, String recipient, String title, List<Part> parts) {
    check(recipient);
    Audience audience = parts.getFirst().words().audience();
    Subject.Kind kind = parts.getFirst().subject().kind();
    if (parts.stream()
        .anyMatch(p -> p.subject().kind() != kind || !p.words().audience().equals(audience))) {
      throw new IllegalArgumentException("the pieces of a message are of one kind and audience");
    }
    insert(
        actor,
        "",
        recipient.strip(),
        title,
        MessageParts.join(parts.stream().map(part -> part.words().value()).toList()),
        Optional.of(
            new OutboxMessage.Ground(
                new Subject(
                    kind, MessageParts.join(parts.stream().map(p -> p.subject().id()).toList())),
                audience)));
  }

  private void insert(
      Actor actor,
      String party,
      String recipient,
      String subject,
      String body,
      Optional<OutboxMessage.Ground> ground) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into outbox_message (recipient, subject, body, ground_kind, ground_id,
                    ground_use, ground_organization, made_by, made_by_party)
                  values (:recipient, :subject, :body, :kind, :id, :use, :organization, :by, :party)
                  """)
              .param("recipient", recipient)
              .param("subject", subject)
              .param("body", body)
              .param("kind", ground.map(item -> item.subject().kind().name()).orElse(""))
              .param("id", ground.map(item -> item.subject().id()).orElse(""))
              .param("use", ground.map(item -> item.audience().use().name()).orElse(""))
              .param("organization", ground.map(item -> item.audience().organization()).orElse(""))
              .param("by", actor.name())
              .param("party", party)
              .update();
          journal.write(
              actor,
              Change.of(
                      "message put into the outbox",
                      ground
                          .map(item -> item.subject().journalName().replace('\f', ' '))
                          .orElse("outbox"))
                  .after(Map.of("message to", recipient)));
        });
  }

  /** The messages that the one who asks may see, the latest first; closed ones are held back. */
  public List<OutboxMessage> list() {
    return sql
        .sql("select * from outbox_message order by id desc limit " + MOST)
        .query(Outbox::read)
        .list()
        .stream()
        .map(this::withoutWhatIsClosed)
        .toList();
  }

  // What may no longer leave is not shown again either.
  private OutboxMessage withoutWhatIsClosed(OutboxMessage message) {
    boolean open = isOpen(message);
    OutboxMessage now = open ? withOpenPieces(message) : message;
    return new OutboxMessage(
        message.id(),
        message.recipient(),
        open ? message.subject() : "",
        open ? now.body() : "",
        message.ground(),
        message.made(),
        message.sent(),
        message.problem(),
        open || message.heldBack().isPresent() ? message.heldBack() : Optional.of(message.made()));
  }

  /** Sends what waits; how many a mail server took. Runs as the program. */
  public int send(MailServer server) {
    int taken = 0;
    for (OutboxMessage message :
        sql.sql(
                "select * from outbox_message where sent_at is null and held_back_at is null"
                    + " and tries < 20 order by id limit 100")
            .query(Outbox::read)
            .list()) {
      if (!isOpen(message)) {
        sql.sql(
                "update outbox_message set held_back_at = now(), subject = '', body = ''"
                    + " where id = :id")
            .param("id", message.id())
            .update();
        continue;
      }
      Optional<String> problem =
          server.send(message.recipient(), message.subject(), withOpenPieces(message).body());
      if (problem.isEmpty()) {
        taken++;
        // A secret link is not kept once it left; the content stays where it came from.
        sql.sql(
                "update outbox_message set sent_at = now(), tries = tries + 1, problem = '',"
                    + " body = '' where id = :id")
            .param("id", message.id())
            .update();
      } else {
        sql.sql("update outbox_message set tries = tries + 1, problem = :problem where id = :id")
            .param("problem", problem.get().substring(0, Math.min(500, problem.get().length())))
            .param("id", message.id())
            .update();
      }
    }
    return taken;
  }

  private boolean isOpen(OutboxMessage message) {
    return message
        .ground()
        .map(
            ground ->
                MessageParts.split(ground.subject().id()).stream()
                    .anyMatch(id -> isOpen(ground, id)))
        .orElse(true);
  }

  private boolean isOpen(OutboxMessage.Ground ground, String id) {
    return gate.ask(id, new Subject(ground.subject().kind(), id), ground.audience())
        .published()
        .isPresent();
  }

  // Of a message with several pieces, those that may leave now.
  private OutboxMessage withOpenPieces(OutboxMessage message) {
    return message
        .ground()
        .map(ground -> MessageParts.keep(message, ground, id -> isOpen(ground, id)))
        .orElse(message);
  }

  private static OutboxMessage read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("ground_kind");
    return new OutboxMessage(
        row.getLong("id"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        kind.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new OutboxMessage.Ground(
                    new Subject(Subject.Kind.valueOf(kind), row.getString("ground_id")),
                    new Audience(
                        Audience.Use.valueOf(row.getString("ground_use")),
                        row.getString("ground_organization")))),
        row.getTimestamp("made_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
        row.getString("problem"),
        Optional.ofNullable(row.getTimestamp("held_back_at")).map(Timestamp::toInstant));
  }
}
