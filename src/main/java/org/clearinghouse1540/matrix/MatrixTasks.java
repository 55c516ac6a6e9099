package org.clearinghouse1540.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Matrices that require an action, for the roles of their stage; those on hold, for all who take
 * part in the decision; and notices of what happened for the State and the members.
 */
@Component
final class MatrixTasks implements TaskSource {
  private static final Transition SENT = Transitions.get("matrix-sent");
  private static final Transition CHANGES_ASKED = Transitions.get("matrix-changes-asked");
  private static final Transition DRAFTING = Transitions.get("matrix-taken-back");
  private static final Transition REOPENED = Transitions.get("matrix-reopened");
  private static final Transition AGREED = Transitions.get("matrix-agreed");
  private static final Transition AGREED_MEMBERS = Transitions.get("matrix-agreed-members");
  private static final Transition AGREEMENT_WITHDRAWN =
      Transitions.get("matrix-agreement-withdrawn");
  private static final Transition SILENCE = Transitions.get("matrix-silence");
  private static final Transition SILENCE_OVER = Transitions.get("matrix-silence-over");
  private static final Transition HELD = Transitions.get("matrix-held");
  private static final Transition HELD_OWN = Transitions.get("matrix-held-own");
  private static final Transition APPROVED = Transitions.get("matrix-approved");
  private static final Transition TO_PUBLISH = Transitions.get("matrix-to-publish");
  private static final Transition PUBLISHED = Transitions.get("matrix-published");
  private static final Transition CONSENT_WITHDRAWN = Transitions.get("matrix-consent-withdrawn");
  private static final Transition CONSENTED = Transitions.get("matrix-consented");
  private static final Transition REOPENED_COMMITTEE = Transitions.get("matrix-reopened-committee");
  private static final Transition KEPT = Transitions.get("matrix-kept");

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
            cycle -> {
              Optional<ApprovalPeriod> period = period(viewer, cycle);
              return handOvers(viewer, cycle, period)
                  .map(handOver -> task(handOver, cycle, period, language));
            })
        .toList();
  }

  private Optional<ApprovalPeriod> period(Viewer viewer, ReviewCycle cycle) {
    return viewer.belongsToCommittee() ? consents.periods().find(cycle) : Optional.empty();
  }

  // A hold stops the decisions of the Committee; the work of the experts continues beside it.
  private Stream<Transition> handOvers(
      Viewer viewer, ReviewCycle cycle, Optional<ApprovalPeriod> period) {
    if (cycle.holds().isEmpty() || !viewer.belongsToCommittee()) {
      return handOver(viewer, cycle, period).stream();
    }
    Optional<Transition> held =
        MatrixHolds.isHolder(viewer, cycle)
            ? Optional.of(HELD_OWN)
            : isConcernedByHold(viewer, cycle) ? Optional.of(HELD) : Optional.empty();
    boolean stops = cycle.stage() == MatrixStage.AGREED || cycle.stage() == MatrixStage.APPROVED;
    Optional<Transition> other = stops ? Optional.empty() : handOver(viewer, cycle, period);
    return Stream.concat(held.stream(), other.stream());
  }

  private Optional<Transition> handOver(
      Viewer viewer, ReviewCycle cycle, Optional<ApprovalPeriod> period) {
    if (period.isPresent()) {
      Transition silence = period.get().isOver() ? SILENCE_OVER : SILENCE;
      return silence.isFor(viewer) ? Optional.of(silence) : Optional.empty();
    }
    if (viewer.representsState() && cycle.stage() == MatrixStage.APPROVED) {
      return consents.isConsented(cycle) ? Optional.empty() : Optional.of(APPROVED);
    }
    if (isResponsible(viewer, cycle.stage())) {
      return act(cycle.stage());
    }
    if (viewer.belongsToCommittee() && consents.isRetracted(cycle)) {
      return Optional.of(AGREEMENT_WITHDRAWN);
    }
    if (CONSENT_WITHDRAWN.isFor(viewer) && consents.withdrawnOn(cycle).isPresent()) {
      return Optional.of(CONSENT_WITHDRAWN);
    }
    if (CONSENTED.isFor(viewer) && consents.consentedOn(cycle).isPresent()) {
      return Optional.of(CONSENTED);
    }
    if (REOPENED_COMMITTEE.isFor(viewer) && cycle.isReopened()) {
      return Optional.of(REOPENED_COMMITTEE);
    }
    if (AGREED_MEMBERS.isFor(viewer)) {
      return cycle.stage() == MatrixStage.AGREED ? Optional.of(AGREED_MEMBERS) : Optional.empty();
    }
    return viewer.representsState() ? news(cycle.stage()) : Optional.empty();
  }

  private static boolean isResponsible(Viewer viewer, MatrixStage stage) {
    return viewer.role().filter(stage.roles()::contains).isPresent();
  }

  // While a hold is in place, the matrix waits for all who take part in the decision.
  private static boolean isConcernedByHold(Viewer viewer, ReviewCycle cycle) {
    return isResponsible(viewer, cycle.stage())
        || viewer.is(Role.EXPERT, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);
  }

  private static Optional<Transition> act(MatrixStage stage) {
    return switch (stage) {
      case DRAFTING -> Optional.of(DRAFTING);
      case WITH_STATE -> Optional.of(SENT);
      case CHANGES_ASKED -> Optional.of(CHANGES_ASKED);
      case AGREED -> Optional.of(AGREED);
      case APPROVED -> Optional.of(TO_PUBLISH);
      case PUBLISHED, KEPT -> Optional.empty();
    };
  }

  // The experts took the matrix back, or the Committee decided on it: its State is informed.
  private static Optional<Transition> news(MatrixStage stage) {
    return switch (stage) {
      case DRAFTING -> Optional.of(REOPENED);
      case PUBLISHED -> Optional.of(PUBLISHED);
      case KEPT -> Optional.of(KEPT);
      case WITH_STATE, CHANGES_ASKED, AGREED, APPROVED -> Optional.empty();
    };
  }

  private static String event(ReviewCycle cycle) {
    return cycle.matrix().journalName() + " " + cycle.stage().key() + " " + cycle.since();
  }

  private Task task(
      Transition handOver, ReviewCycle cycle, Optional<ApprovalPeriod> period, Language language) {
    MatrixId matrix = cycle.matrix();
    if (handOver.equals(CONSENT_WITHDRAWN)) {
      LocalDate day = consents.withdrawnOn(cycle).orElseThrow();
      return notice(handOver, cycle, " withdrawn " + day, day, language);
    }
    if (handOver.equals(CONSENTED)) {
      LocalDate day = consents.consentedOn(cycle).orElseThrow();
      return notice(handOver, cycle, " consented " + day, day, language);
    }
    if (handOver.equals(REOPENED_COMMITTEE)) {
      LocalDate day = LocalDate.ofInstant(cycle.since(), clock.getZone());
      return notice(handOver, cycle, " reopened " + cycle.number(), day, language);
    }
    boolean held = handOver.equals(HELD) || handOver.equals(HELD_OWN);
    String title = states.name(matrix.state(), language) + " (" + matrix.form() + ")";
    Instant at =
        held
            ? cycle.holds().stream()
                .map(ReviewCycle.Hold::since)
                .min(Instant::compareTo)
                .orElseThrow()
            : cycle.since();
    boolean silence = handOver.equals(SILENCE);
    LocalDate since =
        period
            .filter(found -> silence)
            .map(ApprovalPeriod::firstDay)
            .or(() -> period.filter(found -> !held).map(found -> found.record().holdsFrom()))
            .orElseGet(() -> LocalDate.ofInstant(at, clock.getZone()));
    Optional<LocalDate> by = silence ? period.map(ApprovalPeriod::lastDay) : cycle.answerBy();
    // A State that does not want its matrix published marks the line as read.
    Task task =
        handOver.isNotice()
            ? handOver.notice(event(cycle), title, since, matrix.state(), matrix.form())
            : handOver.task(title, since, matrix.state(), matrix.form()).by(by);
    return held ? task.with(holders(cycle, language)) : task;
  }

  // The event does not change with the stage, so that what was read stays read.
  private Task notice(
      Transition handOver, ReviewCycle cycle, String event, LocalDate day, Language language) {
    MatrixId matrix = cycle.matrix();
    String title = states.name(matrix.state(), language) + " (" + matrix.form() + ")";
    return handOver.notice(
        cycle.matrix().journalName() + event, title, day, matrix.state(), matrix.form());
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
