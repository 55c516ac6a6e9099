package org.clearinghouse1540.reports;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The reports of a State in short, for its page. */
@Component
public final class ReportOutlook {
  private final StateReports reports;
  private final States states;

  ReportOutlook(StateReports reports, States states) {
    this.states = states;
    this.reports = reports;
  }

  /**
   * A report as a link.
   *
   * @param subject the report in consents and access logs
   * @param kind the kind of report in the language of the reader
   * @param dated the date of the report, ISO 8601
   */
  public record ReportInShort(
      Subject subject, String title, String kind, String dated, String address) {}

  /** The reports of a State that the current user may see, the latest first. */
  public List<ReportInShort> of(String state, Language language) {
    return reports.listOfState(state).stream()
        .filter(report -> report.part().isEmpty())
        .map(
            report ->
                new ReportInShort(
                    report.subject(),
                    report.head().title(),
                    report.head().kind().name(language),
                    report.head().dated().toString(),
                    report.address()))
        .toList();
  }

  /** The same with everything that is on record about each, and the name and digest of its file. */
  public List<RecordFacts> records(String state, Language language) {
    return reports.listOfState(state).stream()
        .map(
            report ->
                new RecordFacts(
                    report.head().title(),
                    Stream.concat(
                            ReportFacts.of(report, states, language).facts().stream(),
                            file(report.file(), language).facts().stream())
                        .toList()))
        .toList();
  }

  private static RecordFacts file(StateReport.ReportFile file, Language language) {
    return RecordFacts.of("", language)
        .received("file", "reports.file", file.name())
        .received("sha256", "archives.sha256", file.sha256())
        .build();
  }
}
