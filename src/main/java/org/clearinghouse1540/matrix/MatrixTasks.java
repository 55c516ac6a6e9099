package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Matrices that require an action, for the roles of their stage; those on hold, for all who take
 * part in the decision; and notices of what happened for the State and the members.
 */
@Component
final class MatrixTasks implements TaskSource {
  private static final String DO = "matrix.waits.do.";
  private static final String NOTICE = "matrix.waits.notice.";
  private static final String CONSENT = DO + "approved";
  private static final String RETRACTED = NOTICE + "retracted";
  private static final String HELD = "matrix.waits.held";
  private static final String HELD_BY_YOU = "matrix.waits.held-by-you";

  private final ReviewCycles cycles;
  private final MatrixConsents consents;
  private final States states;
  private final Clock clock;

  MatrixTasks(ReviewCycles cycles, MatrixConsents consents, States states, Clock clock) {
    this.cycles = cycles;
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.READ_MATRICES)) {
      return List.of();
    }
    return cycles.list().stream()
        .flatMap(
            cycle ->
                text(viewer, cycle)
                    .map(text -> task(cycle, text, language))
                    .map(task -> isNotice(task) ? task.asNotice(event(cycle)) : task)
                    .stream())
        .toList();
  }

  private Optional<String> text(Viewer viewer, ReviewCycle cycle) {
    if (!cycle.holds().isEmpty() && viewer.belongsToCommittee()) {
      return MatrixHolds.isHolder(viewer, cycle)
          ? Optional.of(HELD_BY_YOU)
          : isConcernedByHold(viewer, cycle) ? Optional.of(HELD) : Optional.empty();
    }
    if (viewer.representsState() && cycle.stage() == MatrixStage.APPROVED) {
      return consents.isConsented(cycle) ? Optional.empty() : Optional.of(CONSENT);
    }
    if (isResponsible(viewer, cycle.stage())) {
      boolean committee =
          cycle.stage() == MatrixStage.APPROVED && viewer.is(Role.CHAIR, Role.SECRETARIAT);
      return Optional.of(DO + cycle.stage().key() + (committee ? "-committee" : ""));
    }
    if (viewer.belongsToCommittee() && consents.isRetracted(cycle)) {
      return Optional.of(RETRACTED);
    }
    if (viewer.is(Role.MEMBER)) {
      return cycle.stage() == MatrixStage.AGREED
          ? Optional.of(NOTICE + cycle.stage().key())
          : Optional.empty();
    }
    return viewer.representsState() && isNews(cycle)
        ? Optional.of(NOTICE + cycle.stage().key())
        : Optional.empty();
  }

  private static boolean isResponsible(Viewer viewer, MatrixStage stage) {
    return viewer.role().filter(stage.roles()::contains).isPresent();
  }

  // While a hold is in place, the matrix waits for all who take part in the decision.
  private static boolean isConcernedByHold(Viewer viewer, ReviewCycle cycle) {
    return isResponsible(viewer, cycle.stage())
        || viewer.is(Role.EXPERT, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);
  }

  // The experts took the matrix back, or the Committee decided on it: its State is informed.
  private static boolean isNews(ReviewCycle cycle) {
    return switch (cycle.stage()) {
      case DRAFTING, PUBLISHED, KEPT -> true;
      case WITH_STATE, CHANGES_ASKED, AGREED, APPROVED -> false;
    };
  }

  // A State that does not want its matrix published marks the line as read.
  private static boolean isNotice(Task task) {
    return task.text().startsWith(NOTICE) || task.text().equals(CONSENT);
  }

  private static String event(ReviewCycle cycle) {
    return cycle.matrix().journalName() + " " + cycle.stage().key() + " " + cycle.since();
  }

  private Task task(ReviewCycle cycle, String text, Language language) {
    MatrixId matrix = cycle.matrix();
    boolean held = text.equals(HELD) || text.equals(HELD_BY_YOU);
    Instant since =
        held
            ? cycle.holds().stream()
                .map(ReviewCycle.Hold::since)
                .min(Instant::compareTo)
                .orElseThrow()
            : cycle.since();
    return new Task(
        "matrix.waits.kind",
        text,
        held ? List.of(holders(cycle, language)) : List.of(),
        states.name(matrix.state(), language) + " (" + matrix.form() + ")",
        matrix.address() + "#way",
        LocalDate.ofInstant(since, clock.getZone()),
        cycle.stage() == MatrixStage.WITH_STATE ? cycle.answerBy() : Optional.empty());
  }

  private String holders(ReviewCycle cycle, Language language) {
    return cycle.holds().stream()
        .map(hold -> holder(hold.by(), language))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  // A hold is in the name of a role and the State for which it acts, if it acts for one.
  private String holder(String by, Language language) {
    int space = by.indexOf(' ');
    return space < 0
        ? Texts.get(language, "access.role." + by)
        : states.name(by.substring(space + 1), language);
  }
}
