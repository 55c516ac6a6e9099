package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.matrix.Comment;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** What a State proposes to its matrix after a case waits for the experts, wherever it stands. */
@Component
final class ChangesWaiting implements Waits {
  private final Changes changes;
  private final States states;
  private final Clock clock;

  ChangesWaiting(Changes changes, States states, Clock clock) {
    this.changes = changes;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    return viewer.role().equals("expert")
        ? changes.undecided().stream().map(each -> waiting(each, language)).toList()
        : List.of();
  }

  private Waiting waiting(Comment each, Language language) {
    String state = each.matrix().state();
    MatrixRow row = new MatrixRow(state, each.matrix().form(), each.key().row());
    return new Waiting(
        "needs.waits.change",
        "needs.waits.change.text",
        List.of(each.key().row()),
        states.name(state, language),
        row.address(),
        LocalDate.ofInstant(each.sent().orElseThrow(), clock.getZone()),
        Optional.empty());
  }
}
