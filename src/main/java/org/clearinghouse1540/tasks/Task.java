package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * One task of a person.
 *
 * @param kind the key of the text that names the kind of task, such as {@code matrix.waits.kind}
 * @param text the key of the sentence that says what is to be done
 * @param arguments the arguments of that sentence
 * @param received the title of the record, as received
 * @param link the page where the task is done
 * @param since the day from which it waits, at United Nations Headquarters
 * @param by the deadline, if any
 * @param notice the identity of the event of which a task only informs, such as {@code
 *     question/12}; empty for a task that waits for an act. The user marks a notice as read.
 */
public record Task(
    String kind,
    String text,
    List<Object> arguments,
    String received,
    String link,
    LocalDate since,
    Optional<LocalDate> by,
    String notice) {
  public Task {
    arguments = List.copyOf(arguments);
  }

  /** A task that waits for an act. */
  public Task(
      String kind,
      String text,
      List<Object> arguments,
      String received,
      String link,
      LocalDate since,
      Optional<LocalDate> by) {
    this(kind, text, arguments, received, link, since, by, "");
  }

  /** This task as a notice of an event, which ends when the user marks it as read. */
  public Task asNotice(String event) {
    return new Task(kind, text, arguments, received, link, since, by, event);
  }

  /** Whether it only informs. */
  public boolean isNotice() {
    return !notice.isEmpty();
  }

  /** The sentence that says what is to be done. */
  public Message message() {
    return new Message(text, arguments);
  }
}
