package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.sources.Originals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The national reports that their States publish, with their files as received. */
@Controller
class PublicReportPages {
  private final StateReports reports;
  private final ReportViews views;
  private final Originals originals;

  PublicReportPages(StateReports reports, ReportViews views, Originals originals) {
    this.reports = reports;
    this.views = views;
    this.originals = originals;
  }

  @GetMapping("/public/reports")
  Page list(Language language) {
    List<StateReport> found = reports.published().stream().map(Published::value).toList();
    return Page.of(new PublicReportsView(views.rows(found, language)));
  }

  @GetMapping("/public/reports/{id}/document")
  Download file(@PathVariable long id) {
    StateReport report = reports.findPublished(id).orElseThrow(NotFound::new).value();
    return ViewerDataSource.as("program", () -> open(report)).orElseThrow(NotFound::new);
  }

  // The published text names the file by its digest; a withdrawn file is not handed out.
  private Optional<Download> open(StateReport report) {
    return originals
        .find(report.file().original())
        .filter(file -> !file.withdrawn() && file.sha256().equals(report.file().sha256()))
        .flatMap(
            file ->
                originals
                    .open(file)
                    .map(content -> Download.file(content, file.mediaType(), file.fileName())));
  }
}
