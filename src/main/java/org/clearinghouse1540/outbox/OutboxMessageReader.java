package org.clearinghouse1540.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;

/** Reads a message from its row, without its parts. */
final class OutboxMessageReader {
  private OutboxMessageReader() {}

  static OutboxMessage read(ResultSet row, int number) throws SQLException {
    return new OutboxMessage(
        row.getLong("id"),
        addressee(row),
        filled(row, "composed").map(ComposedMessage.Kind::valueOf),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        ground(row),
        List.of(),
        row.getTimestamp("made_at").toInstant(),
        row.getString("problem"),
        delivery(row));
  }

  private static Optional<Addressee> addressee(ResultSet row) throws SQLException {
    String account = row.getString("for_account");
    return account.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Addressee(account, row.getString("for_role"), row.getString("for_party")));
  }

  private static Optional<OutboxMessage.Ground> ground(ResultSet row) throws SQLException {
    String kind = row.getString("ground_kind");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Audience audience =
        new Audience(
            Audience.Use.valueOf(row.getString("ground_use")),
            row.getString("ground_organization"));
    return Optional.of(new OutboxMessage.Ground(Subject.Kind.valueOf(kind), audience));
  }

  private static OutboxEntry.DeliveryState delivery(ResultSet row) throws SQLException {
    Optional<Instant> sent = moment(row, "sent_at");
    if (sent.isPresent()) {
      return new OutboxEntry.DeliveryState.Sent(sent.get());
    }
    Optional<Instant> replaced = moment(row, "replaced_at");
    if (replaced.isPresent()) {
      return new OutboxEntry.DeliveryState.Replaced(replaced.get());
    }
    if (moment(row, "held_back_at").isPresent()) {
      return new OutboxEntry.DeliveryState.Blocked(
          filled(row, "held_back_reason").map(BlockReason::valueOf).orElse(BlockReason.NO_CONSENT));
    }
    Optional<Instant> givenUp = moment(row, "given_up_at");
    if (givenUp.isPresent()) {
      return new OutboxEntry.DeliveryState.GivenUp(givenUp.get());
    }
    return row.getInt("tries") == 0
        ? new OutboxEntry.DeliveryState.Queued()
        : new OutboxEntry.DeliveryState.Retried(row.getTimestamp("next_try_at").toInstant());
  }

  private static Optional<String> filled(ResultSet row, String column) throws SQLException {
    return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
