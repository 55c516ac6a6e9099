package org.clearinghouse1540.kit.web;

import java.util.Locale;

/** The kinds of events in the security log. */
public enum SecurityEvent {
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGNED_OUT,
  SESSIONS_ENDED,
  /** A wrong one-time code or recovery code. */
  CODE_REFUSED,
  TOO_MANY_ATTEMPTS,
  /** A page that the account may not open, or a form without its token. */
  ACCESS_REFUSED,
  /** A request that the firewall does not admit. */
  REQUEST_REJECTED,
  PASSWORD_SET,
  FACTOR_ADDED,
  FACTOR_REMOVED,
  RECOVERY_LINK_CREATED,
  RECOVERY_LINK_USED,
  /** An invitation or recovery link that is not valid. */
  LINK_REFUSED;

  /** The name in the log and the metrics. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
