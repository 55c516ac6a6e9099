package org.clearinghouse1540.asking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.matrix.Comment;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** What a State proposes to its matrix after a case waits for the experts, wherever it stands. */
@Component
final class ChangesWaiting implements Waits {
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private final Changes changes;

  ChangesWaiting(Changes changes) {
    this.changes = changes;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    return viewer.role().equals("expert")
        ? changes.undecided().stream().map(ChangesWaiting::waiting).toList()
        : List.of();
  }

  private static Waiting waiting(Comment each) {
    MatrixRow row = new MatrixRow(each.matrix().state(), each.matrix().form(), each.key().row());
    return new Waiting(
        "asking.waits.change",
        "asking.waits.change.text",
        List.of(each.key().row()),
        each.matrix().state(),
        row.address(),
        LocalDate.ofInstant(each.sent().orElseThrow(), HEADQUARTERS),
        Optional.empty());
  }
}
