package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** The plans that States submitted, with their lines as they were submitted, for the Committee. */
@Component
class SubmittedPlanPassages implements SearchSource {
  private static final String KIND = "submitted-plan";
  private static final String PLAN = "plan";

  private final SubmittedPlans submitted;

  SubmittedPlanPassages(SubmittedPlans submitted) {
    this.submitted = submitted;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_SUBMITTED_PLANS)
        ? submitted.list().stream().flatMap(SubmittedPlanPassages::passages).toList()
        : List.of();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return reader.may(Permission.READ_SUBMITTED_PLANS)
        ? SearchSource.numbers(records)
            .flatMap(id -> submitted.find(id).stream())
            .flatMap(SubmittedPlanPassages::passages)
            .toList()
        : List.of();
  }

  private static Stream<Passage> passages(Published<SubmittedPlan> published) {
    SubmittedPlan plan = published.value();
    String title = plan.head().title();
    return Stream.concat(
        Stream.of(passage(plan, "", title, "")),
        IntStream.range(0, plan.lines().size())
            .mapToObj(
                at -> {
                  SubmittedPlan.Line line = plan.lines().get(at);
                  int page = at / Paging.LINES + 1;
                  return passage(
                      plan,
                      (page == 1 ? "" : "?page=" + page) + "#line-" + line.number(),
                      title + " " + line.number(),
                      PlanPassages.words(line.content()));
                }));
  }

  private static Passage passage(SubmittedPlan plan, String place, String title, String text) {
    return Passage.of(KIND + "/" + plan.id(), "/plans/submitted/" + plan.id() + place, title, text)
        .by(plan.state())
        .on(plan.head().begins());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return subject.startsWith(PLAN + "/")
        ? SearchScope.of(KIND + subject.substring(PLAN.length()))
        : SearchScope.NONE;
  }
}
