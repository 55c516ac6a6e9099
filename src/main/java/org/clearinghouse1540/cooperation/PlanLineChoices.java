package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.plans.PlanActions;
import org.springframework.stereotype.Component;

/** The lines of a State's own national plans that it can take over into a joint project. */
@Component
class PlanLineChoices {
  private final PlanActions plans;

  PlanLineChoices(PlanActions plans) {
    this.plans = plans;
  }

  List<Option> options(String state) {
    return plans.of(state).stream()
        .map(
            line ->
                new Option(line.id(), line.number() + ". " + shortened(line.action()), line.plan()))
        .toList();
  }

  private static String shortened(String action) {
    return action.length() <= 100 ? action : action.substring(0, 100) + "…";
  }

  Optional<JointLine.Entry> find(String state, String id) {
    return plans.of(state).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .map(
            line ->
                new JointLine.Entry(
                    line.action(), line.lead(), line.begins(), line.ends(), line.indicator()));
  }
}
