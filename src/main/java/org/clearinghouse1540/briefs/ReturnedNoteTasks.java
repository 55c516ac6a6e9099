package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Uploaded notes on which nobody decided, as tasks of the users who write notes. */
@Component
final class ReturnedNoteTasks implements TaskSource {
  private static final Transition RETURNED = Transitions.get("note-returned");
  private final ReturnedNotes notes;

  ReturnedNoteTasks(ReturnedNotes notes) {
    this.notes = notes;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return RETURNED.isFor(viewer)
        ? notes.undecided().stream().map(ReturnedNoteTasks::task).toList()
        : List.of();
  }

  private static Task task(ReturnedNotes.Undecided undecided) {
    return RETURNED.task(
        undecided.title(),
        undecided.since(),
        undecided.event(),
        undecided.id(),
        undecided.language());
  }
}
