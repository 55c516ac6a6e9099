package org.clearinghouse1540.letters;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** The tasks of the secretariat: letters to dispatch, and receipts to record. */
@Component
final class LetterTasks implements TaskSource {
  private final Letters letters;

  LetterTasks(Letters letters) {
    this.letters = letters;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.is(Role.SECRETARIAT)
        ? letters.listOpen().stream().map(LetterTasks::task).toList()
        : List.of();
  }

  private static Task task(Letter letter) {
    return new Task(
        letter.dispatched() ? "letters.waits.receipt" : "letters.waits.dispatch",
        letter.dispatched() ? "letters.receipt.to-record" : "letters.to-dispatch",
        List.of(letter.addressee()),
        letter.title(),
        "/letters/" + letter.id(),
        letter.dispatchedOn().orElse(letter.draftedOn()),
        Optional.empty());
  }
}
