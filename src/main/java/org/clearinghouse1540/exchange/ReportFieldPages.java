package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.reports.ReportSources;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposes fields of a matrix from a national report; a person accepts them as from any copy. */
@Controller
class ReportFieldPages {
  private final ReportSources reports;
  private final ImportProposals proposals;
  private final Forms forms;
  private final ReportEvidence evidence;

  ReportFieldPages(
      ReportSources reports, ImportProposals proposals, Forms forms, ReportEvidence evidence) {
    this.evidence = evidence;
    this.reports = reports;
    this.proposals = proposals;
    this.forms = forms;
  }

  @PostMapping("/reports/{id}/fields")
  @FormPage("/reports/{id}")
  String propose(Viewer viewer, @PathVariable long id) {
    ReportSources.ReportSource report = reports.find(id).orElseThrow(NotFound::new);
    FormVersion form = forms.current();
    Optional<ReportFields.Found> found =
        languages(report).stream()
            .map(language -> ReportFields.read(report.state(), report.text(), form, language))
            .filter(given -> !given.proposal().contents().isEmpty())
            .findFirst();
    if (found.isEmpty()) {
      throw BadInput.of("", "exchange.refused.report-fields");
    }
    MatrixId matrix = new MatrixId(report.state(), form.version());
    ImportProposal proposal = evidence.of(matrix, found.get(), report.document());
    long number = proposals.addKept(viewer.actor(), matrix, report.file(), proposal);
    return "redirect:" + matrix.address() + "/reading/" + number;
  }

  private static List<Language> languages(ReportSources.ReportSource report) {
    return report.languages().isEmpty() ? List.of(Language.EN) : report.languages();
  }
}
