package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.plans.PlanOutlook;
import org.springframework.stereotype.Component;

/**
 * The action plans of a State; others see no draft. The State itself also sees the plans that it
 * writes here, with the lines that end next.
 */
@Component
final class PlanSection implements SectionSource {
  private final ActionPlans plans;
  private final PlanOutlook written;

  PlanSection(ActionPlans plans, PlanOutlook written) {
    this.plans = plans;
    this.written = written;
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
    if (!reader.isOwn()) {
      return Optional.of(StateSection.of(kind(), lines));
    }
    List<PlanOutlook.PlanInShort> own =
        reader.viewer().may(Permission.EDIT_PLANS) ? written.of(reader.state()) : List.of();
    List<StateSection.Line> all = new ArrayList<>();
    own.forEach(plan -> all.addAll(lines(plan, reader.language())));
    all.addAll(lines);
    List<StateSection.Action> actions = new ArrayList<>();
    if (reader.viewer().may(Permission.EDIT_PLANS)) {
      actions.add(
          StateSection.Action.of(
              "/plans",
              own.isEmpty() ? "profiles.section.plan.start" : "profiles.section.plan.all"));
    }
    actions.add(StateSection.Action.of("/drafts", "profiles.section.plan.need"));
    return Optional.of(StateSection.of(kind(), all, actions.toArray(StateSection.Action[]::new)));
  }

  // A plan, and under it the lines that end next.
  private static List<StateSection.Line> lines(PlanOutlook.PlanInShort plan, Language language) {
    List<StateSection.Line> lines = new ArrayList<>();
    lines.add(
        new StateSection.Line(
            plan.title(),
            true,
            plan.address(),
            List.of(Message.of("profiles.section.plan.lines", plan.lines()))));
    plan.next()
        .forEach(
            line ->
                lines.add(
                    new StateSection.Line(
                        line.action(),
                        true,
                        line.address(),
                        List.of(
                            Message.of(
                                "profiles.section.plan.due",
                                DateText.of(line.ends(), language))))));
    return lines;
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
