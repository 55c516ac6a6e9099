package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * The latest editions of national plans with their lines, as the State alone sees them; the
 * Committee finds what was submitted.
 */
@Component
class PlanPassages implements SearchSource {
  private static final String KIND = "plan";

  private final NationalPlans plans;
  private final PlanLines lines;

  PlanPassages(NationalPlans plans, PlanLines lines) {
    this.plans = plans;
    this.lines = lines;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return open(reader).flatMap(this::passages).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    Set<Long> asked = SearchSource.numbers(records).collect(Collectors.toSet());
    return open(reader)
        .filter(plan -> asked.contains(plan.id()))
        .flatMap(this::passages)
        .filter(passage -> records.contains(passage.record()))
        .toList();
  }

  private Stream<NationalPlan> open(Viewer reader) {
    return reader.may(Permission.EDIT_PLANS) && !reader.party().isEmpty()
        ? plans.listOfState(reader.party()).stream().filter(NationalPlan::isOpen)
        : Stream.empty();
  }

  private Stream<Passage> passages(NationalPlan plan) {
    String title = plan.head().title();
    return Stream.concat(
        Stream.of(passage(plan, "", title, "")),
        lines.list(plan.id()).stream()
            .map(
                line ->
                    passage(
                        plan,
                        "/lines/" + line.number(),
                        title + " " + line.number(),
                        words(line.content()))));
  }

  private static Passage passage(NationalPlan plan, String place, String title, String text) {
    return Passage.of(KIND + "/" + plan.id() + place, "/plans/" + plan.id() + place, title, text)
        .by(plan.state())
        .on(plan.changedOn());
  }

  /** The words of a line that its page shows. */
  static String words(LineContent line) {
    return Stream.of(
            line.action(),
            line.lead(),
            line.partners(),
            line.results().indicator(),
            line.results().evidence(),
            line.funds())
        .filter(part -> !part.isEmpty())
        .reduce((first, second) -> first + "\n" + second)
        .orElse("");
  }

  @Override
  public SearchScope touchedBy(String subject) {
    // The journal says that a State worked on its plans, not on which.
    return SearchScope.allIf(subject, "action-plans");
  }
}
