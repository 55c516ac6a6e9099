package org.clearinghouse1540.tasks;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * The tasks that a desk asks a module for.
 *
 * @param words words that a task contains; empty for any task
 * @param most the number of tasks of a kind that are shown; a module may read no more
 */
public record TaskQuery(String words, int most) {
  /** All tasks. */
  public static final TaskQuery ALL = new TaskQuery("", Integer.MAX_VALUE);

  public TaskQuery {
    words = words.strip();
  }

  /** Whether a task contains the words in a language. */
  public boolean matches(Task task, Language language) {
    return words.isEmpty()
        || TextFolding.IGNORING_DIACRITICS.contains(
            task.received() + " " + task.message().in(language), words);
  }
}
