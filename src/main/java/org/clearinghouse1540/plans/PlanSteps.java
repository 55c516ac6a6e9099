package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The steps of the latest plan of a State as sentences, for the papers of that State alone. */
@Component
public final class PlanSteps {
  private final NationalPlans plans;
  private final PlanLines lines;

  PlanSteps(NationalPlans plans, PlanLines lines) {
    this.plans = plans;
    this.lines = lines;
  }

  /** The actions of the plan that was started last, with lead, period and state of progress. */
  public List<String> steps(String state, Language language) {
    return plans.listOfState(state).stream()
        .filter(NationalPlan::isOpen)
        .findFirst()
        .map(plan -> lines.list(plan.id()).stream().map(line -> step(line, language)).toList())
        .orElse(List.of());
  }

  private static String step(PlanLine line, Language language) {
    LineContent content = line.content();
    List<String> parts = new ArrayList<>(List.of(content.action(), content.lead()));
    parts.add(content.results().period(language));
    parts.add(content.results().progress().name(language));
    parts.add(content.results().evidence());
    parts.removeIf(String::isBlank);
    return line.number() + ". " + String.join(" – ", parts);
  }
}
