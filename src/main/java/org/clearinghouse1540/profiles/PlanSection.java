package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.springframework.stereotype.Component;

/** The action plans of a State; others see no draft. */
@Component
final class PlanSection implements SectionSource {
  private final ActionPlans plans;

  PlanSection(ActionPlans plans) {
    this.plans = plans;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.PLAN;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    boolean drafts = reader.isOwn() || reader.viewer().belongsToCommittee();
    List<StateSection.Line> lines =
        plans.listOfState(reader.state()).stream()
            .filter(plan -> drafts || !plan.draft())
            .map(PlanSection::line)
            .toList();
    return Optional.of(
        reader.isOwn()
            ? StateSection.of(
                kind(), lines, StateSection.Action.of("/drafts", "profiles.section.plan.need"))
            : StateSection.of(kind(), lines));
  }

  private static StateSection.Line line(ActionPlan plan) {
    List<Message> facts = plan.draft() ? List.of(Message.of("frame.draft")) : List.of();
    return new StateSection.Line(
        plan.date().isEmpty() ? plan.status() : plan.date() + " – " + plan.status(),
        true,
        plan.address(),
        facts);
  }
}
