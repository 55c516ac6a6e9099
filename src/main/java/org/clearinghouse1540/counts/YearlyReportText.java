package org.clearinghouse1540.counts;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The text of a yearly report, which the Committee approves: its tables in each language. */
@Component
class YearlyReportText implements PublishableText {
  private final YearlyReports reports;

  YearlyReportText(YearlyReports reports) {
    this.reports = reports;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.YEARLY;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(reports::find)
        .map(report -> YearlyReports.FORMAT.write(report.content()));
  }
}
