package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of a plan that an agency is asked to fill and report; it sees these only. */
@Controller
class AskedLinePages {
  private static final int SIZE = 25;
  private final LineReports reports;
  private final PlanLines lines;
  private final PlanFields fields;
  private final Clock clock;

  AskedLinePages(LineReports reports, PlanLines lines, PlanFields fields, Clock clock) {
    this.reports = reports;
    this.lines = lines;
    this.fields = fields;
    this.clock = clock;
  }

  @GetMapping("/plan-lines")
  Page list(Viewer viewer, Language language, @RequestParam(defaultValue = "1") String page) {
    List<LineReport> open = reports.listOpen(viewer.name());
    Paging paging = Paging.of(page, open.size(), SIZE);
    return Page.of(
        new AskedLinesView(
            paging,
            paging.of(open).stream()
                .map(report -> new AskedLinesView.Row(report, action(report)))
                .toList()));
  }

  private String action(LineReport report) {
    return lines.find(report.line()).map(line -> line.content().action()).orElse("");
  }

  @GetMapping("/plan-lines/{id}")
  Page line(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    LineReport report = own(viewer, id);
    PlanLine line = lines.find(report.line()).orElseThrow(NotFound::new);
    return Page.of(
        new AskedLineView(
            report,
            line,
            fields.names(line.content(), language),
            PlanLineForm.fill(submitted.view("/plan-lines/" + id), report.results()),
            PlanProgress.options(language)));
  }

  @PostMapping("/plan-lines/{id}")
  @FormPage("/plan-lines/{id}")
  @BindingAct(value = "plans.act.report", to = "plans.act.report.to", next = "access.next.state")
  String report(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    LineReport report = own(viewer, id);
    LineContent.Results results = PlanLineForm.results(form);
    form.check();
    act.on(action(report), "/plan-lines/" + id)
        .text(results.progress().name(language) + "\n" + results.evidence());
    reports.report(viewer.actor(), viewer.party(), id, results, LocalDate.now(clock));
    return "redirect:/plan-lines";
  }

  private LineReport own(Viewer viewer, long id) {
    return reports.listOpen(viewer.name()).stream()
        .filter(report -> report.id() == id)
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
