package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The plans that States submitted to the Committee, with the texts that they submitted. */
@Component
public final class SubmittedPlans {
  private final NationalPlans plans;
  private final Gate gate;

  SubmittedPlans(NationalPlans plans, Gate gate) {
    this.plans = plans;
    this.gate = gate;
  }

  /** The plans that the gate releases to the Committee, the latest first. */
  public List<Published<SubmittedPlan>> list() {
    return gate.askAll(
        plans.listVisible().stream().map(SubmittedPlan::of).toList(),
        plan -> Subject.plan(plan.id()),
        Audience.MEMBERS,
        PlanText::read);
  }

  /** A plan that the gate releases to the Committee. */
  public Optional<Published<SubmittedPlan>> find(long id) {
    return plans
        .findVisible(id)
        .map(SubmittedPlan::of)
        .flatMap(
            plan -> gate.ask(plan, Subject.plan(id), Audience.MEMBERS, PlanText::read).published());
  }
}
