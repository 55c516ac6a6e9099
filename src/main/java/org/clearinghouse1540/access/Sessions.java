package org.clearinghouse1540.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The validity of sessions, and the end of all sessions of an account. */
@Component
public final class Sessions {
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration FRESH = Duration.ofMinutes(15);
  private final StoredAccounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecurityLog log;

  Sessions(
      StoredAccounts accounts,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock,
      SecurityLog log) {
    this.log = log;
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The current state of a session.
   *
   * @param valid whether it is still valid: the account is open and holds the role, its sessions
   *     were not ended, and twelve hours have not passed
   * @param passwordGiven whether an administrator set the password, so that it must be replaced
   * @param fresh whether the person signed in within the last 15 minutes, which changes of the
   *     sign-in settings require
   */
  public record SessionState(boolean valid, boolean passwordGiven, boolean fresh) {}

  /** The current state of a session. */
  public SessionState of(SignedIn person) {
    Instant now = clock.instant();
    boolean fresh = person.since().isAfter(now.minus(FRESH));
    if (person.since().isBefore(now.minus(LONGEST))) {
      return new SessionState(false, false, fresh);
    }
    return accounts
        .session(person.getName(), person.acting(), person.since())
        .map(session -> new SessionState(session.open(), session.passwordGiven(), fresh))
        .orElse(new SessionState(false, false, fresh));
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
    log.write(SecurityEvent.SESSIONS_ENDED, name, "by " + actor.name());
  }
}
