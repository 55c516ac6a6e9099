package org.clearinghouse1540.letters;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The tasks of the secretariat: letters to dispatch, and receipts to record. */
@Component
final class LetterTasks implements TaskSource {
  private static final Transition DRAFTED = Transitions.get("letter-drafted");
  private static final Transition DISPATCHED = Transitions.get("letter-dispatched");
  private final Letters letters;

  LetterTasks(Letters letters) {
    this.letters = letters;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return DRAFTED.isFor(viewer)
        ? letters.listOpen().stream().map(LetterTasks::task).toList()
        : List.of();
  }

  private static Task task(Letter letter) {
    return (letter.dispatched() ? DISPATCHED : DRAFTED)
        .task(letter.title(), letter.dispatchedOn().orElse(letter.draftedOn()), letter.id())
        .with(letter.addressee());
  }
}
