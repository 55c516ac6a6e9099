package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices for the Committee of plans that States submitted, and a task for a State that changed a
 * plan since it submitted it.
 */
@Component
final class SubmittedPlanTasks implements TaskSource {
  private static final Transition SUBMITTED = Transitions.get("plan-submitted");
  private static final Transition CHANGED = Transitions.get("plan-changed");
  private final SubmittedPlans submitted;
  private final NationalPlans plans;
  private final Consents consents;
  private final States states;

  SubmittedPlanTasks(
      SubmittedPlans submitted, NationalPlans plans, Consents consents, States states) {
    this.submitted = submitted;
    this.plans = plans;
    this.consents = consents;
    this.states = states;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (SUBMITTED.isFor(viewer)) {
      return submitted.list().stream().flatMap(plan -> notice(plan, language).stream()).toList();
    }
    return CHANGED.isFor(viewer)
        ? consents.changes(Subject.Kind.PLAN).stream()
            .filter(change -> change.isNext(GateKey.CONSENT))
            .flatMap(change -> changed(viewer, change).stream())
            .toList()
        : List.of();
  }

  private Optional<Task> notice(Published<SubmittedPlan> published, Language language) {
    SubmittedPlan plan = published.value();
    return consents.list(Subject.plan(plan.id())).stream()
        .filter(consent -> consent.key() == GateKey.CONSENT && consent.withdrawnOn().isEmpty())
        .reduce((first, second) -> second)
        .map(
            consent ->
                SUBMITTED
                    .notice(
                        "plan/" + plan.id() + " consent/" + consent.id(),
                        plan.head().title(),
                        consent.givenOn(),
                        plan.id())
                    .with(states.name(plan.state(), language)));
  }

  private Optional<Task> changed(Viewer viewer, TextChange change) {
    return change
        .subject()
        .number()
        .flatMap(id -> plans.find(viewer.party(), id))
        .filter(NationalPlan::isOpen)
        .map(plan -> CHANGED.task(plan.head().title(), change.since(), plan.id()));
  }
}
