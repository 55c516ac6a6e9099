package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan as files for its State, in six languages: the usual form, and the report of progress. */
@Controller
class PlanPaperPages {
  private final OwnPlans own;
  private final PlanPapers papers;
  private final PlanLines lines;
  private final PlanPacket packet;

  PlanPaperPages(OwnPlans own, PlanPapers papers, PlanLines lines, PlanPacket packet) {
    this.lines = lines;
    this.packet = packet;
    this.own = own;
    this.papers = papers;
  }

  @GetMapping("/plans/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    return Download.of(
        papers.form(own.plan(viewer, id), language),
        PlanDocument.format(format),
        "plan-" + id + "-" + language.code());
  }

  /** Lines in some states of progress as an offline packet; all lines if no state is chosen. */
  @GetMapping("/plans/{id}/packet")
  Download packet(Viewer viewer, Language page, Form query, @PathVariable long id) {
    Language language = Language.find(query.value("in")).orElse(page);
    NationalPlan plan = own.plan(viewer, id);
    List<String> chosen = query.values("group");
    List<PlanLine> found =
        lines.list(id).stream()
            .filter(
                line ->
                    chosen.isEmpty() || chosen.contains(line.content().results().progress().key()))
            .toList();
    return Download.file(
        packet.xlsx(plan, found, language),
        FileFormat.XLSX.mediaType(),
        "plan-" + id + "-packet-" + language.code() + ".xlsx");
  }

  @GetMapping("/plans/{id}/progress")
  Download progress(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    return Download.of(
        papers.progress(own.plan(viewer, id), language),
        "docx",
        "plan-" + id + "-progress-" + language.code());
  }
}
