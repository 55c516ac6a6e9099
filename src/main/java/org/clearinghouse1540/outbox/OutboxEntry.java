package org.clearinghouse1540.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A message as the page of the outbox shows it.
 *
 * @param account the account that it is for, or empty
 * @param recipient the email address; empty if it is read when the message is sent
 * @param kind the kind of a message that is composed when it is sent
 * @param subject empty if it is blocked or composed when it is sent
 * @param body the text; empty if it is blocked, was sent, or is composed when it is sent
 * @param problem the reason that the mail server gave for the rejection; may be empty
 */
public record OutboxEntry(
    String account,
    String recipient,
    Optional<ComposedMessage.Kind> kind,
    String subject,
    String body,
    Instant made,
    DeliveryState delivery,
    String problem) {

  /** The state of the delivery of a message. */
  public sealed interface DeliveryState {

    /** The first attempt is still to come. */
    record Queued() implements DeliveryState {}

    /** The mail server did not accept it; it is tried again at a moment. */
    record Retried(Instant next) implements DeliveryState {

      /** The time of day of the next attempt, in Coordinated Universal Time. */
      public String time() {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(next);
      }
    }

    /** A mail server accepted it. */
    record Sent(Instant at) implements DeliveryState {}

    /** It was given up after attempts over several days. */
    record GivenUp(Instant at) implements DeliveryState {}

    /** It may not be sent. */
    record Blocked(BlockReason reason) implements DeliveryState {}

    /** A newer message took its place before it was sent. */
    record Replaced(Instant at) implements DeliveryState {}
  }

  /** Whether it may not be sent. */
  public boolean blocked() {
    return delivery instanceof DeliveryState.Blocked;
  }
}
