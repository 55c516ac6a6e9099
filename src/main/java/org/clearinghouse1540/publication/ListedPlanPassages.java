package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Action plans as sources report them, on the pages of their States: for the Committee all, for
 * others no draft and none of a withheld State.
 */
@Component
class ListedPlanPassages implements SearchSource {
  private static final String KIND = "listed-plan";
  private static final String DAY = "\\d{4}(-\\d{2}){0,2}";

  private final States states;
  private final ActionPlans plans;
  private final Gate gate;

  ListedPlanPassages(States states, ActionPlans plans, Gate gate) {
    this.states = states;
    this.plans = plans;
    this.gate = gate;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return passages(reader, states.members(Language.EN).stream().map(State::code));
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return passages(
        reader,
        states.members(Language.EN).stream()
            .map(State::code)
            .filter(code -> records.contains(KIND + "/" + code)));
  }

  private List<Passage> passages(Viewer reader, Stream<String> codes) {
    return codes
        .flatMap(code -> plans.listOfState(code).stream())
        .flatMap(plan -> shown(reader, plan))
        .flatMap(plan -> inEachLanguage(reader, plan))
        .toList();
  }

  private Stream<ActionPlan> shown(Viewer reader, ActionPlan plan) {
    if (reader.belongsToCommittee()) {
      return Stream.of(plan);
    }
    return plan.draft()
        ? Stream.empty()
        : gate
            .askForReference(
                plan, new Subject(Subject.Kind.REFERENCE, plan.state()), plan.address())
            .published()
            .map(Published::value)
            .stream();
  }

  // Its title is a name that the program gives it.
  private static Stream<Passage> inEachLanguage(Viewer reader, ActionPlan plan) {
    return Stream.of(Language.values())
        .map(
            language ->
                Passage.of(
                        KIND + "/" + plan.state(),
                        StatePassages.address(reader, plan.state()),
                        Texts.get(language, "search.kind.plan"),
                        PassageRecords.lines(plan.date(), plan.status(), plan.remark()))
                    .in(language)
                    .by(plan.state())
                    .on(plan.date().matches(DAY) ? plan.date() : ""));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return subject.startsWith("reference/")
        ? SearchScope.of(KIND + subject.substring("reference".length()))
        : SearchScope.NONE;
  }
}
