package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the password of one's own account, and ends the links to recover it; a wrong current
 * password counts as an attempt.
 */
@Component
class PasswordChange {
  private final Passwords passwords;
  private final Invitations invitations;
  private final TransactionTemplate transaction;
  private final AttemptLimiter limiter;
  private final SecurityLog log;

  PasswordChange(
      Passwords passwords,
      Invitations invitations,
      TransactionTemplate transaction,
      AttemptLimiter limiter,
      SecurityLog log) {
    this.passwords = passwords;
    this.invitations = invitations;
    this.transaction = transaction;
    this.limiter = limiter;
    this.log = log;
  }

  /**
   * Changes it.
   *
   * @throws BadInput if the current one is wrong, or the new one is refused
   * @throws org.clearinghouse1540.kit.web.TooManyAttempts if too many were tried
   */
  void change(Actor owner, String before, String after) {
    AttemptLimiter.Reservation attempt =
        limiter.password(AccountName.of(owner.name()), new AttemptSource.Session());
    if (passwords.has(owner.name()) && !passwords.fits(owner.name(), before)) {
      log.write(SecurityEvent.SIGN_IN_FAILED, owner.name(), "current password, to change it");
      throw BadInput.of("before", "access.refused.password-wrong");
    }
    attempt.giveBack();
    transaction.executeWithoutResult(
        status -> {
          passwords.change(owner, after);
          invitations.withdrawRecoveries(owner, owner.name());
        });
    log.write(SecurityEvent.PASSWORD_SET, owner.name(), "by its owner");
  }
}
