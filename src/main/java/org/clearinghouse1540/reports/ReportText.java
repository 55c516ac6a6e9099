package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The published text of a report: its head, and its file by its digest. */
@Component
final class ReportText implements PublishableText {
  private static final TextFormat<StateReport> FORMAT = new TextFormat<>(StateReport.class);
  private final StateReports reports;

  ReportText(StateReports reports) {
    this.reports = reports;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.REPORT;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject.number().flatMap(reports::find).map(FORMAT::write);
  }

  @Override
  public List<String> attached(Subject subject) {
    return subject.number().flatMap(reports::find).map(reports::text).stream().toList();
  }

  /** The report as its State published it. */
  static StateReport read(String text) {
    return FORMAT.read(text);
  }
}
