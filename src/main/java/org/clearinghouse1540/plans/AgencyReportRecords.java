package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The reports of agencies on lines of plans, taken over or not, for the archive of their State. */
@Component
public final class AgencyReportRecords {
  private final LineReports reports;
  private final Agencies agencies;

  AgencyReportRecords(LineReports reports, Agencies agencies) {
    this.reports = reports;
    this.agencies = agencies;
  }

  /** All of a plan that were given, the oldest first. */
  public List<RecordFacts> of(NationalPlan plan, Language language) {
    Map<String, String> names = agencies.names(plan.state());
    return reports.listReported(plan).stream()
        .map(
            report -> facts(report, names.getOrDefault(report.agency(), report.agency()), language))
        .toList();
  }

  private static RecordFacts facts(LineReport report, String agency, Language language) {
    LineContent.Results results = report.results();
    return RecordFacts.of(agency, language)
        .received("line", "archives.line", String.valueOf(report.number()))
        .add(
            "reported",
            "archives.date",
            report.reported().map(day -> DateText.of(day.toString(), language)).orElse(""))
        .add("progress", "plans.column.progress", results.progress().name(language))
        .add("begins", "plans.begins", DateText.of(results.begins(), language))
        .add("ends", "plans.ends", DateText.of(results.ends(), language))
        .received("indicator", "plans.column.indicator", results.indicator())
        .received("evidence", "plans.column.evidence", results.evidence())
        .build();
  }
}
