package org.clearinghouse1540.tasks;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;

/**
 * A module with tasks for people. Each such module has one package-private bean of this type; the
 * desk collects the tasks of all and depends on none of them.
 */
public interface TaskSource {
  /**
   * The tasks of the current user in this module. The database withholds records that the user may
   * not see.
   *
   * @param language the language of names of States
   */
  List<Task> waitingFor(Viewer viewer, Language language);

  /**
   * The tasks of the current user for a desk. A module with a task for each of many records reads
   * only the first ones, and counts the others.
   */
  default TasksFound find(Viewer viewer, Language language, TaskQuery query) {
    return new TasksFound(
        waitingFor(viewer, language).stream()
            .filter(task -> query.matches(task, language))
            .toList(),
        Optional.empty());
  }
}
