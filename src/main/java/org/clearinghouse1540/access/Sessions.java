package org.clearinghouse1540.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a session goes on, and how all of an account's are ended. */
@Component
public final class Sessions {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration FRESH = Duration.ofMinutes(15);
  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sessions(StoredAccounts accounts, Journal journal, TransactionTemplate transaction, Clock clock) {
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a session is worth now.
   *
   * @param stands whether it goes on: the account is open, holds the role, ended no sessions since,
   *     and twelve hours did not go by
   * @param passwordGiven whether the password was made by somebody else and has to be replaced
   * @param fresh whether the person signed in within the last quarter of an hour, as changing how
   *     one signs in asks for
   */
  public record Standing(boolean stands, boolean passwordGiven, boolean fresh) {}

  /** What a session is worth now. */
  public Standing of(SignedIn person) {
    Instant now = clock.instant();
    boolean fresh = person.since().isAfter(now.minus(FRESH));
    if (person.since().isBefore(now.minus(LONGEST))) {
      return new Standing(false, false, fresh);
    }
    return accounts
        .session(person.getName(), person.acting(), person.since())
        .map(session -> new Standing(session.goesOn(), session.passwordGiven(), fresh))
        .orElse(new Standing(false, false, fresh));
  }

  /**
   * Ends all sessions of an account.
   *
   * @throws BadInput if there is no open account of this name
   */
  public void end(Actor actor, String name) {
    transaction.executeWithoutResult(
        status -> {
          if (!accounts.endSessions(name)) {
            throw BadInput.of("", "access.refused.no-account");
          }
          journal.write(actor, Change.of("sessions ended", "account/" + name));
        });
  }
}
