package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices of national reports: the Committee learns of a report that a State sent, and a State of
 * one that the Committee recorded.
 */
@Component
final class ReportTasks implements TaskSource {
  private static final Transition SENT = Transitions.get("report-sent");
  private static final Transition RECORDED = Transitions.get("report-recorded");
  private final StateReports reports;
  private final States states;

  ReportTasks(StateReports reports, States states) {
    this.reports = reports;
    this.states = states;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (RECORDED.isFor(viewer)) {
      return reports.listOfState(viewer.party()).stream()
          .filter(report -> !report.sentByState())
          .map(report -> notice(RECORDED, report))
          .toList();
    }
    return SENT.isFor(viewer)
        ? reports.list().stream()
            .filter(StateReport::sentByState)
            .map(report -> notice(SENT, report).with(states.name(report.state(), language)))
            .toList()
        : List.of();
  }

  private static Task notice(Transition handOver, StateReport report) {
    return handOver.notice(
        "report/" + report.id(), report.head().title(), report.recorded(), report.id());
  }
}
