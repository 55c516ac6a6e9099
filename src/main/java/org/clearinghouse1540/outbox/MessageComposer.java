package org.clearinghouse1540.outbox;

/**
 * Composes the messages of one kind at the moment of sending, so that neither an address nor a text
 * waits in the outbox, and nothing is sent that is no longer so.
 */
public interface MessageComposer {

  /** The kind of its messages. */
  ComposedMessage.Kind kind();

  /** The message for an account as of now. Runs as the program. */
  ComposedMessage compose(String account);
}
