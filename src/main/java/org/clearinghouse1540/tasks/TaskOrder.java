package org.clearinghouse1540.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of tasks on a desk and in a message: what has to be done comes before what is only to
 * be read; the earliest deadline comes first, tasks without one follow, the oldest first.
 */
public final class TaskOrder {
  /** The order of two tasks. */
  public static final Comparator<Task> BY_URGENCY =
      Comparator.comparing(Task::isNotice)
          .thenComparing(task -> task.by().isEmpty())
          .thenComparing(task -> task.by().orElse(task.since()))
          .thenComparing(Task::since)
          .thenComparing(Task::kind);

  private TaskOrder() {}

  /**
   * Entries in groups. Groups have the order of their first entries; a group holds either tasks to
   * do or notices.
   *
   * @param task the task of an entry
   * @param name the name of the group of an entry
   */
  public static <T> List<Group<T>> groups(
      List<T> entries, Function<T, Task> task, Function<T, String> name) {
    Map<Group.Key, List<T>> groups = new LinkedHashMap<>();
    entries.stream()
        .sorted(Comparator.comparing(task, BY_URGENCY))
        .forEach(
            entry ->
                groups
                    .computeIfAbsent(
                        new Group.Key(task.apply(entry).isNotice(), name.apply(entry)),
                        key -> new ArrayList<>())
                    .add(entry));
    return groups.entrySet().stream()
        .map(group -> new Group<>(group.getKey(), group.getValue()))
        .toList();
  }

  /** Entries of one name that are all to do or all notices, in their order. */
  public record Group<T>(Key key, List<T> entries) {
    public Group {
      entries = List.copyOf(entries);
    }

    /**
     * The common properties of the entries of a group.
     *
     * @param notices whether they are only to be read
     */
    public record Key(boolean notices, String name) {}
  }
}
