package org.clearinghouse1540.outbox;

/**
 * The number of messages that are not sent.
 *
 * @param waiting those that are still to be sent
 * @param rejected those among them that the mail server rejected at least once
 * @param givenUp those that are not tried any more
 */
public record OutboxSize(long waiting, long rejected, long givenUp) {}
