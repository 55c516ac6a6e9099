package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Matrices wait for whoever their stage names; what is held waits for nobody. */
@Component
final class MatrixTasks implements TaskSource {
  private static final Map<MatrixStage, Set<Role>> RESPONSIBLE =
      Map.of(
          MatrixStage.DRAFTING, Set.of(Role.EXPERT),
          MatrixStage.CHANGES_ASKED, Set.of(Role.EXPERT),
          MatrixStage.WITH_STATE, Set.of(Role.POINT_OF_CONTACT, Role.MISSION),
          MatrixStage.AGREED, Set.of(Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT),
          MatrixStage.APPROVED,
              Set.of(Role.POINT_OF_CONTACT, Role.MISSION, Role.CHAIR, Role.SECRETARIAT));

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
    if (RESPONSIBLE.values().stream().noneMatch(roles -> isIn(viewer, roles))) {
      return List.of();
    }
    return rounds.list().stream()
        .filter(round -> isIn(viewer, RESPONSIBLE.getOrDefault(round.stage(), Set.of())))
        .filter(round -> round.holds().isEmpty() || round.stage() == MatrixStage.WITH_STATE)
        .map(round -> waiting(round, viewer, language))
        .toList();
  }

  private static boolean isIn(Viewer viewer, Set<Role> roles) {
    return viewer.role().filter(roles::contains).isPresent();
  }

  private Task waiting(ReviewCycle round, Viewer viewer, Language language) {
    boolean committee =
        round.stage() == MatrixStage.APPROVED && viewer.is(Role.CHAIR, Role.SECRETARIAT);
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
