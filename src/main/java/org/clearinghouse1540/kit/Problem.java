package org.clearinghouse1540.kit;

import org.clearinghouse1540.kit.text.Message;

/**
 * Something wrong with one field of a form, one option of a command or one line of a file.
 *
 * @param field the name of the field, option or file; empty if the problem concerns the whole input
 * @param message a sentence that says what happened and what to do next
 */
public record Problem(String field, Message message) {

  /** A problem of a field, as a text key with its arguments. */
  public static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, Message.of(key, arguments));
  }

  @Override
  public String toString() {
    return message.toString();
  }
}
