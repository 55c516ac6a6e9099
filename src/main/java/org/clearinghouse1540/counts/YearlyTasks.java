package org.clearinghouse1540.counts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The latest draft of the report of each year waits for its approval, until it has had one. */
@Component
final class YearlyTasks implements TaskSource {
  private static final Transition DRAFTED = Transitions.get("yearly-drafted");
  private final YearlyReports reports;
  private final Consents consents;

  YearlyTasks(YearlyReports reports, Consents consents) {
    this.reports = reports;
    this.consents = consents;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!DRAFTED.isFor(viewer)) {
      return List.of();
    }
    Map<Integer, YearlyReport> latest = new TreeMap<>();
    for (YearlyReport report : reports.list()) {
      latest.merge(report.year(), report, (one, other) -> one.id() > other.id() ? one : other);
    }
    Set<String> approved =
        consents
            .list(
                Subject.Kind.YEARLY,
                latest.values().stream().map(report -> report.subject().id()).toList())
            .stream()
            .map(given -> given.subject().id())
            .collect(Collectors.toSet());
    return latest.values().stream()
        .filter(report -> !approved.contains(report.subject().id()))
        .map(
            report ->
                DRAFTED.task(report.content().in(language).title(), report.drafted(), report.id()))
        .toList();
  }
}
