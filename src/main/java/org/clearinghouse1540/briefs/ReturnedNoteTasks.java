package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Uploaded notes on which nobody decided, as tasks of the users who write notes. */
@Component
final class ReturnedNoteTasks implements TaskSource {
  private final ReturnedNotes notes;

  ReturnedNoteTasks(ReturnedNotes notes) {
    this.notes = notes;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.may(Permission.WRITE_EVENT_NOTES)
        ? notes.undecided().stream().map(ReturnedNoteTasks::task).toList()
        : List.of();
  }

  private static Task task(ReturnedNotes.Undecided undecided) {
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
