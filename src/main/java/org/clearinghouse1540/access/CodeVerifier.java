package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.springframework.stereotype.Component;

/**
 * Checks one-time codes and recovery codes. Every path that accepts a code asks here, so that all
 * have the same limit and the same line in the security log.
 */
@Component
class CodeVerifier {
  private final OneTimeCodes codes;
  private final AttemptLimiter limiter;
  private final SecurityLog log;

  CodeVerifier(OneTimeCodes codes, AttemptLimiter limiter, SecurityLog log) {
    this.codes = codes;
    this.limiter = limiter;
    this.log = log;
  }

  /** Whether signing in to an account needs a code. */
  boolean isAskedFor(String account) {
    return ViewerDataSource.as("signing-in", () -> codes.get(account).active());
  }

  /**
   * Whether a code is right for an account now; a right one is used up by this.
   *
   * @throws org.clearinghouse1540.kit.web.TooManyAttempts if too many were tried
   */
  boolean accepts(String account, AttemptSource source, String code) {
    AttemptLimiter.Reservation attempt = limiter.code(AccountName.of(account), source);
    boolean right = ViewerDataSource.as("signing-in", () -> codes.accepts(account, code));
    if (right) {
      attempt.giveBack();
    } else {
      log.write(SecurityEvent.CODE_REFUSED, account, "one-time code or recovery code");
    }
    return right;
  }
}
