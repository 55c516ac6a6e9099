package org.clearinghouse1540.outbox;

import java.util.Locale;

/** Why a message was not sent and will not be sent. */
public enum BlockReason {
  /** The consent that the content depends on is not in effect. */
  NO_CONSENT,
  /** The account is closed. */
  ACCOUNT_CLOSED,
  /** The account no longer has the role in which it would receive the message. */
  ROLE_TAKEN,
  /** The owner removed or changed the address, or has not confirmed it. */
  NO_ADDRESS,
  /** The owner chose to receive no messages. */
  MAIL_OFF,
  /** There is nothing left to tell: the tasks were done, or are no longer those of the account. */
  NOTHING_LEFT;

  /** The key of the text that states the reason. */
  public String text() {
    return "outbox.blocked." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
