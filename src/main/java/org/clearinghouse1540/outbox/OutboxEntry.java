package org.clearinghouse1540.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A message as the page of the outbox shows it.
 *
 * @param subject empty if it is blocked
 * @param body the text; empty if it is blocked or was sent
 * @param problem the reason that the mail server gave for the rejection; may be empty
 * @param givenUp when it was given up after attempts over several days
 * @param blocked whether it may not be sent because a consent is missing
 */
public record OutboxEntry(
    String recipient,
    String subject,
    String body,
    Instant made,
    Optional<Instant> sent,
    String problem,
    Optional<Instant> givenUp,
    boolean blocked) {}
