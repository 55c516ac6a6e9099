package org.clearinghouse1540.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The reports of agencies that wait for their State, which takes them over or closes them. */
@Component
class ReportDecisions {
  private final LineReports reports;
  private final PlanLines lines;
  private final NationalPlans plans;
  private final Agencies agencies;
  private final Journal journal;

  ReportDecisions(
      LineReports reports,
      PlanLines lines,
      NationalPlans plans,
      Agencies agencies,
      Journal journal) {
    this.reports = reports;
    this.lines = lines;
    this.plans = plans;
    this.agencies = agencies;
    this.journal = journal;
  }

  /** The open requests of a plan, with what each report would change in its line. */
  List<PlanReportsView.OpenReport> waiting(NationalPlan plan, Language language) {
    Map<String, String> names = agencies.names(plan.state());
    List<PlanReportsView.OpenReport> waiting = new ArrayList<>();
    for (LineReport report : open(plan)) {
      lines
          .find(report.line())
          .ifPresent(
              line ->
                  waiting.add(
                      new PlanReportsView.OpenReport(
                          report,
                          line,
                          names.getOrDefault(report.agency(), report.agency()),
                          changes(report, line, language))));
    }
    return waiting;
  }

  private static List<PlanComparison.ValueChange> changes(
      LineReport report, PlanLine line, Language language) {
    return report.reported().isPresent()
        ? PlanComparison.between(line.content(), line.content().with(report.results()), language)
        : List.of();
  }

  private List<LineReport> open(NationalPlan plan) {
    return reports.listOfState(plan.state()).stream()
        .filter(report -> report.plan() == plan.id())
        .toList();
  }

  /**
   * Takes reports over, or closes them.
   *
   * @param chosen the reports as the page showed them
   * @throws BadInput if one or its line changed in the meantime, or one is taken over without a
   *     report
   */
  void decide(Actor actor, NationalPlan plan, List<String> chosen, boolean take, LocalDate today) {
    journal.inTransaction(
        () -> {
          List<PlanReportsView.OpenReport> open = waiting(plan, Language.EN);
          for (String seen : chosen) {
            LineReport report =
                open.stream()
                    .filter(found -> found.seen().equals(seen))
                    .findFirst()
                    .orElseThrow(() -> BadInput.of("report", "plans.refused.report-changed"))
                    .report();
            if (take) {
              take(actor, plan, report);
            }
            reports.close(report, take, today);
          }
          plans.writeJournal(actor, plan.state());
        });
  }

  private void take(Actor actor, NationalPlan plan, LineReport report) {
    if (report.reported().isEmpty()) {
      throw BadInput.of("report", "plans.refused.no-report", report.number());
    }
    Optional<PlanLine> line = lines.find(report.line());
    line.ifPresent(
        found ->
            lines.change(
                actor, plan, found, found.version(), found.content().with(report.results())));
  }
}
