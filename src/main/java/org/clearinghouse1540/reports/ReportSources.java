package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.stereotype.Component;

/** The texts and files of national reports, as sources of proposals. */
@Component
public final class ReportSources {
  private final StateReports reports;
  private final Originals originals;

  ReportSources(StateReports reports, Originals originals) {
    this.reports = reports;
    this.originals = originals;
  }

  /**
   * A report with its text and its file as received.
   *
   * @param document the report as a document that can be cited, without a number
   */
  public record ReportSource(
      String state, List<Language> languages, Original file, String text, CitedDocument document) {
    public ReportSource {
      languages = List.copyOf(languages);
    }
  }

  /** A report that the current user may see; nothing if its file was withdrawn. */
  public Optional<ReportSource> find(long id) {
    return reports
        .find(id)
        .flatMap(
            report ->
                originals
                    .find(report.file().original())
                    .filter(file -> !file.withdrawn())
                    .filter(file -> originals.content(file).isPresent())
                    .map(
                        file ->
                            new ReportSource(
                                report.state(),
                                report.head().languages(),
                                file,
                                reports.text(report),
                                document(report))));
  }

  private static CitedDocument document(StateReport report) {
    StateReport.Head head = report.head();
    return new CitedDocument(
        0,
        report.state(),
        head.symbol(),
        head.title(),
        head.languages().size() == 1 ? head.languages().getFirst().code() : "",
        "",
        "",
        "",
        head.dated().toString(),
        "");
  }
}
