package org.clearinghouse1540.outbox;

import java.time.Instant;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Subject;

/**
 * A message to one recipient.
 *
 * @param ground what it carries and for whom that may leave; nothing where it is about an account
 * @param sent when a mail server took it
 * @param problem what the mail server said when it did not
 * @param heldBack when the gate was found closed; it is not sent any more
 */
public record OutboxMessage(
    long id,
    String recipient,
    String subject,
    String body,
    Optional<Ground> ground,
    Instant made,
    Optional<Instant> sent,
    String problem,
    Optional<Instant> heldBack) {

  /** What a message carries, and the audience whose consent it needs at the moment it leaves. */
  public record Ground(Subject subject, Audience audience) {}
}
