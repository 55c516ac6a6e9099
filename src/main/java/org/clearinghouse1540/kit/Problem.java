package org.clearinghouse1540.kit;

import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * Something wrong with one field of a form, one option of a command or one line of a file.
 *
 * @param field the name of the field, option or file; empty if the problem concerns the whole input
 * @param message a sentence that says what happened and what to do next
 * @param address the address of the record to which the input belongs, if it is another one
 */
public record Problem(String field, Message message, Optional<String> address) {

  /** A problem of a field. */
  public Problem(String field, Message message) {
    this(field, message, Optional.empty());
  }

  /** A problem of a field, as a text key with its arguments. */
  public static Problem of(String field, String key, Object... arguments) {
    return new Problem(field, Message.of(key, arguments));
  }

  @Override
  public String toString() {
    return message.toString();
  }
}
