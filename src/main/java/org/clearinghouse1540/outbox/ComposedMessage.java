package org.clearinghouse1540.outbox;

import java.util.List;
import java.util.Locale;

/** A message for an account as it is at the moment of sending, or the reason not to send it. */
public sealed interface ComposedMessage {

  /** The kinds of messages that are composed when they are sent. */
  enum Kind {
    /** The code that confirms an address. */
    ADDRESS_TO_CONFIRM,
    /** The tasks on the desk. */
    TASKS;

    /** The key of the text that names the kind. */
    public String text() {
      return "outbox.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The message.
   *
   * @param announced the hashes of the things that it announces
   */
  record Ready(String recipient, String title, String body, List<String> announced)
      implements ComposedMessage {
    public Ready {
      announced = List.copyOf(announced);
    }
  }

  /** The message is not sent. */
  record NotSent(BlockReason reason) implements ComposedMessage {}
}
