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
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Matrices wait for whoever their stage names; what is held waits for nobody. */
@Component
final class MatricesWaiting implements Waits {
  private static final Map<Stage, Set<String>> WHO =
      Map.of(
          Stage.DRAFTING, Set.of("expert"),
          Stage.CHANGES_ASKED, Set.of("expert"),
          Stage.WITH_STATE, Set.of("point-of-contact", "mission"),
          Stage.AGREED, Set.of("chair", "coordinator", "secretariat"),
          Stage.APPROVED, Set.of("point-of-contact", "mission", "chair", "secretariat"));

  private final Rounds rounds;
  private final States states;
  private final Clock clock;

  MatricesWaiting(Rounds rounds, States states, Clock clock) {
    this.rounds = rounds;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    if (WHO.values().stream().noneMatch(roles -> roles.contains(viewer.role()))) {
      return List.of();
    }
    return rounds.list().stream()
        .filter(round -> WHO.getOrDefault(round.stage(), Set.of()).contains(viewer.role()))
        .filter(round -> round.holds().isEmpty() || round.stage() == Stage.WITH_STATE)
        .map(round -> waiting(round, viewer, language))
        .toList();
  }

  private Waiting waiting(Round round, Viewer viewer, Language language) {
    boolean committee =
        round.stage() == Stage.APPROVED && Set.of("chair", "secretariat").contains(viewer.role());
    String state = round.matrix().state();
    return new Waiting(
        "matrix.waits.kind",
        "matrix.waits.do." + round.stage().key() + (committee ? "-committee" : ""),
        List.of(),
        states.name(state, language) + " (" + round.matrix().form() + ")",
        "/matrices/" + state.replace(" ", "%20") + "/" + round.matrix().form(),
        LocalDate.ofInstant(round.since(), clock.getZone()),
        Optional.empty());
  }
}
