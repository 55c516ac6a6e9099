package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The national reports that their States publish. */
@Component
record PublishedReports(StateReports reports, States states) implements PublishedRecords {
  @Override
  public String key() {
    return "reports";
  }

  @Override
  public String title() {
    return "reports.title";
  }

  @Override
  public String named() {
    return "reports.report";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return reports.published().stream()
        .map(
            published -> {
              StateReport report = published.value();
              return PublishedEntry.of(
                  published,
                  report.id(),
                  ReportFacts.of(report, states, language),
                  "/public/reports#report-" + report.id());
            })
        .toList();
  }
}
