package org.clearinghouse1540.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that waits for a person.
 *
 * @param kind the key of a text that names the kind of thing, such as {@code matrix.waits.kind}
 * @param text the key of the sentence that says what is to be done
 * @param arguments what the sentence speaks of
 * @param received the thing's own title, as received
 * @param link the page where it is done
 * @param since the day from which it waits, at Headquarters
 * @param by the day by which it is to be done, where there is one
 */
public record Task(
    String kind,
    String text,
    List<Object> arguments,
    String received,
    String link,
    LocalDate since,
    Optional<LocalDate> by) {
  public Task {
    arguments = List.copyOf(arguments);
  }
}
