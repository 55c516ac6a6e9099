package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Notes that came back from Word wait for somebody who writes notes. */
@Component
final class ReturnedNoteTasks implements TaskSource {
  private final ReturnedNotes notes;

  ReturnedNoteTasks(ReturnedNotes notes) {
    this.notes = notes;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.is(Role.EXPERT, Role.SECRETARIAT)
        ? notes.undecided().stream().map(ReturnedNoteTasks::waiting).toList()
        : List.of();
  }

  private static Task waiting(ReturnedNotes.Undecided undecided) {
    return new Task(
        "briefs.waits",
        "briefs.waits.reading",
        List.of(),
        undecided.title(),
        "/events/"
            + undecided.event()
            + "/note/reading/"
            + undecided.id()
            + "?in="
            + undecided.language(),
        undecided.since(),
        Optional.empty());
  }
}
