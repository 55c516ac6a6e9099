package org.clearinghouse1540.desk;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** The tasks of all modules. */
@Component
class DeskTasks {
  private final List<TaskSource> sources;

  DeskTasks(List<TaskSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** The tasks of the current user. */
  List<Task> of(Viewer viewer, Language language) {
    return sources.stream()
        .flatMap(source -> source.waitingFor(viewer, language).stream())
        .toList();
  }
}
