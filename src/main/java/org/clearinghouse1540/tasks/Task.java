package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * One task of a person. It is made by its hand-over ({@link Transition#task}, {@link
 * Transition#notice}), so that none is missing in the table of transitions.
 *
 * @param transition the hand-over: its kind, its sentence, its receivers and its rule of the due
 *     date
 * @param arguments the arguments of its sentence
 * @param received the title of the record, as received
 * @param link the page where the task is done
 * @param since the day from which it waits, at United Nations Headquarters
 * @param by the deadline, if any
 * @param notice the identity of the event of which a task only informs, such as {@code
 *     question/12}; empty for a task that waits for an act. The user marks a notice as read.
 */
public record Task(
    Transition transition,
    List<Object> arguments,
    String received,
    String link,
    LocalDate since,
    Optional<LocalDate> by,
    String notice) {
  public Task {
    arguments = List.copyOf(arguments);
  }

  /** This task with the arguments of its sentence. */
  public Task with(Object... values) {
    return new Task(transition, List.of(values), received, link, since, by, notice);
  }

  /** This task with its due date, if its hand-over has one. */
  public Task by(Optional<LocalDate> day) {
    Optional<LocalDate> due = transition.due() == DueRule.NONE ? Optional.empty() : day;
    return new Task(transition, arguments, received, link, since, due, notice);
  }

  /** The key of the text that names the kind of task, such as {@code matrix.waits.kind}. */
  public String kind() {
    return transition.kind();
  }

  /** The key of the sentence that says what is to be done. */
  public String text() {
    return transition.text();
  }

  /** Whether it only informs. */
  public boolean isNotice() {
    return !notice.isEmpty();
  }

  /** The sentence that says what is to be done. */
  public Message message() {
    return new Message(text(), arguments);
  }
}
