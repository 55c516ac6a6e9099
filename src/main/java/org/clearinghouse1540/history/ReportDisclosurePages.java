package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.reports.ReportOutlook;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access log of a national report, for its State. */
@Controller
class ReportDisclosurePages {
  private final DisclosureReader log;
  private final ReportOutlook reports;

  ReportDisclosurePages(DisclosureReader log, ReportOutlook reports) {
    this.log = log;
    this.reports = reports;
  }

  @GetMapping("/reports/{id}/shown")
  Page report(Viewer viewer, Language language, @PathVariable long id) {
    ReportOutlook.ReportInShort report =
        reports.of(viewer.party(), language).stream()
            .filter(own -> own.address().equals("/reports/" + id))
            .findFirst()
            .orElseThrow(NotFound::new);
    return Page.of(log.view(report.title(), report.address(), List.of(report.subject()), language));
  }
}
