package org.clearinghouse1540.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tasks that were found in a module.
 *
 * @param tasks those that were read
 * @param rest the further tasks of one kind that were only counted, if there are any
 */
public record TasksFound(List<Task> tasks, Optional<Rest> rest) {
  public TasksFound {
    tasks = List.copyOf(tasks);
  }

  /** The same with those tasks alone that a condition selects; the further ones stay counted. */
  public TasksFound where(Predicate<Task> condition) {
    return new TasksFound(tasks.stream().filter(condition).toList(), rest);
  }

  /**
   * Tasks that were counted, and not read.
   *
   * @param kind the key of the text that names their kind
   * @param number how many there are
   * @param link the list of the records for which they wait
   */
  public record Rest(String kind, int number, String link) {}
}
