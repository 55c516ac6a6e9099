package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Matrices that require an action, for the roles of their stage; none for a matrix on hold. */
@Component
final class MatrixTasks implements TaskSource {
  private final ReviewCycles cycles;
  private final States states;
  private final Clock clock;

  MatrixTasks(ReviewCycles cycles, States states, Clock clock) {
    this.cycles = cycles;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (Arrays.stream(MatrixStage.values()).noneMatch(stage -> isResponsible(viewer, stage))) {
      return List.of();
    }
    return cycles.list().stream()
        .filter(cycle -> isResponsible(viewer, cycle.stage()))
        .filter(cycle -> cycle.holds().isEmpty() || cycle.stage() == MatrixStage.WITH_STATE)
        .map(cycle -> task(cycle, viewer, language))
        .toList();
  }

  private static boolean isResponsible(Viewer viewer, MatrixStage stage) {
    return viewer.role().filter(stage.roles()::contains).isPresent();
  }

  private Task task(ReviewCycle cycle, Viewer viewer, Language language) {
    boolean committee =
        cycle.stage() == MatrixStage.APPROVED && viewer.is(Role.CHAIR, Role.SECRETARIAT);
    MatrixId matrix = cycle.matrix();
    return new Task(
        "matrix.waits.kind",
        "matrix.waits.do." + cycle.stage().key() + (committee ? "-committee" : ""),
        List.of(),
        states.name(matrix.state(), language) + " (" + matrix.form() + ")",
        matrix.address(),
        LocalDate.ofInstant(cycle.since(), clock.getZone()),
        Optional.empty());
  }
}
