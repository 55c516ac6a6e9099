package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Matrices wait for whoever their stage names; what is held waits for nobody. */
@Component
final class MatrixTasks implements TaskSource {
  private static final Map<MatrixStage, Set<String>> WHO =
      Map.of(
          MatrixStage.DRAFTING, Set.of("expert"),
          MatrixStage.CHANGES_ASKED, Set.of("expert"),
          MatrixStage.WITH_STATE, Set.of("point-of-contact", "mission"),
          MatrixStage.AGREED, Set.of("chair", "coordinator", "secretariat"),
          MatrixStage.APPROVED, Set.of("point-of-contact", "mission", "chair", "secretariat"));

  private final ReviewCycles rounds;
  private final States states;
  private final Clock clock;

  MatrixTasks(ReviewCycles rounds, States states, Clock clock) {
    this.rounds = rounds;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (WHO.values().stream().noneMatch(roles -> roles.contains(viewer.role()))) {
      return List.of();
    }
    return rounds.list().stream()
        .filter(round -> WHO.getOrDefault(round.stage(), Set.of()).contains(viewer.role()))
        .filter(round -> round.holds().isEmpty() || round.stage() == MatrixStage.WITH_STATE)
        .map(round -> waiting(round, viewer, language))
        .toList();
  }

  private Task waiting(ReviewCycle round, Viewer viewer, Language language) {
    boolean committee =
        round.stage() == MatrixStage.APPROVED
            && Set.of("chair", "secretariat").contains(viewer.role());
    String state = round.matrix().state();
    return new Task(
        "matrix.waits.kind",
        "matrix.waits.do." + round.stage().key() + (committee ? "-committee" : ""),
        List.of(),
        states.name(state, language) + " (" + round.matrix().form() + ")",
        "/matrices/" + state.replace(" ", "%20") + "/" + round.matrix().form(),
        LocalDate.ofInstant(round.since(), clock.getZone()),
        Optional.empty());
  }
}
