package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks about plans. An agency has the lines that it is asked for. The State alone has the
 * reminders: reports to take over, requests whose day has passed, and lines that end soon.
 */
@Component
final class PlanTasks implements TaskSource {
  private static final Transition ASKED = Transitions.get("plan-line-asked");
  private static final Transition REPORTED = Transitions.get("plan-line-reported");
  private static final Transition OPEN = Transitions.get("plan-report-open");
  private static final Transition ENDING = Transitions.get("plan-lines-ending");
  private static final Transition CLOSED = Transitions.get("plan-agency-closed");
  private static final int DAYS_BEFORE = 30;
  private final NationalPlans plans;
  private final PlanLines lines;
  private final LineReports reports;
  private final Agencies agencies;
  private final Clock clock;

  PlanTasks(
      NationalPlans plans, PlanLines lines, LineReports reports, Agencies agencies, Clock clock) {
    this.plans = plans;
    this.lines = lines;
    this.reports = reports;
    this.agencies = agencies;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (ASKED.isFor(viewer)) {
      return asked(viewer);
    }
    return OPEN.isFor(viewer) ? ofState(viewer) : List.of();
  }

  // One task for all lines of a plan that were asked for on a day and are due on the same day.
  private List<Task> asked(Viewer viewer) {
    Map<String, List<LineReport>> groups =
        reports.listOpen(viewer.name()).stream()
            .filter(report -> report.reported().isEmpty())
            .collect(
                Collectors.groupingBy(
                    report -> report.plan() + " " + report.asked() + " " + report.due(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(
            group ->
                ASKED
                    .task(title(viewer.party(), group.getFirst().plan()), group.getFirst().asked())
                    .with(group.size())
                    .by(group.getFirst().due()))
        .toList();
  }

  private String title(String state, long plan) {
    return plans.find(state, plan).map(found -> found.head().title()).orElse("");
  }

  private List<Task> ofState(Viewer viewer) {
    Map<Long, NationalPlan> open =
        plans.listOfState(viewer.party()).stream()
            .filter(NationalPlan::isOpen)
            .collect(Collectors.toMap(NationalPlan::id, plan -> plan));
    if (open.isEmpty()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>(ofReports(viewer, open));
    LocalDate by = LocalDate.now(clock).plusDays(DAYS_BEFORE);
    lines
        .due(viewer.party(), by)
        .forEach(
            (id, found) ->
                Optional.ofNullable(open.get(id))
                    .ifPresent(plan -> tasks.add(ending(plan, found, by))));
    return tasks;
  }

  private Task ending(NationalPlan plan, int found, LocalDate by) {
    LocalDate since = LocalDate.ofInstant(plan.changed(), clock.getZone());
    return ENDING.task(plan.head().title(), since, plan.id(), by).with(found);
  }

  private List<Task> ofReports(Viewer viewer, Map<Long, NationalPlan> open) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> names = agencies.names(viewer.party());
    Set<String> asked =
        agencies.list(viewer.party()).stream()
            .filter(Agencies.Agency::open)
            .map(Agencies.Agency::account)
            .collect(Collectors.toSet());
    Map<String, List<LineReport>> groups =
        reports.listOfState(viewer.party()).stream()
            .filter(report -> open.containsKey(report.plan()))
            .filter(
                report ->
                    report.reported().isPresent()
                        || !asked.contains(report.agency())
                        || report.due().filter(day -> day.isBefore(today)).isPresent())
            .collect(
                Collectors.groupingBy(
                    report ->
                        report.plan() + " " + report.agency() + " " + report.reported().isPresent(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(
            group -> {
              LineReport first = group.getFirst();
              Transition late = asked.contains(first.agency()) ? OPEN : CLOSED;
              return task(first.reported().isPresent() ? REPORTED : late, group, names, open);
            })
        .toList();
  }

  private static Task task(
      Transition transition,
      List<LineReport> group,
      Map<String, String> names,
      Map<Long, NationalPlan> open) {
    LineReport first = group.getFirst();
    String agency = names.getOrDefault(first.agency(), first.agency());
    NationalPlan plan = Optional.ofNullable(open.get(first.plan())).orElseThrow();
    LocalDate since = first.reported().or(first::due).orElse(first.asked());
    return transition
        .task(plan.head().title(), since, plan.id())
        .with(agency, group.size())
        .by(first.due());
  }
}
