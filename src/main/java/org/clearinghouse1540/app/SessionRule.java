package org.clearinghouse1540.app;

/** The requirements of an address for the session of its caller, beyond the permission. */
enum SessionRule {
  /** Answered without looking at the session: files that are the same for everybody. */
  NOT_CHECKED,
  /** Open without a session to a program that sends the token of the metrics. */
  METRICS_TOKEN,
  /** Open before the password is replaced and the second factor is set up. */
  BEFORE_SETUP,
  /**
   * Only soon after signing in, and with the second factor if the account has one, as it changes
   * how the account signs in.
   */
  FRESH
}
