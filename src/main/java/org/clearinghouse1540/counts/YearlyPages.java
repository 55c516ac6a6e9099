package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Yearly reports on requests, offers and matches: drafted from the record, and read. */
@Controller
class YearlyPages {
  private static final String PAGE = "/counts/yearly";
  private static final int FIRST = 2004;
  private final YearlyReports reports;
  private final YearlyDrafts drafts;
  private final YearlyPublication publication;
  private final Clock clock;

  /** The gate and the approvals of yearly reports. */
  @Component
  record YearlyPublication(Gate gate, Consents consents) {

    boolean isOpen(YearlyReport report) {
      return gate.isOpen(report.subject(), Audience.EVERYBODY);
    }

    /** The form that approves the text that is shown. */
    FormView approval(FormView form, YearlyReport report) {
      return consents.seen().byOthers(form, report.subject(), List.of(Audience.Use.FULL));
    }
  }

  YearlyPages(
      YearlyReports reports, YearlyDrafts drafts, YearlyPublication publication, Clock clock) {
    this.reports = reports;
    this.drafts = drafts;
    this.publication = publication;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  Page list(Viewer viewer, SubmittedForm submitted) {
    List<YearlyReport> found = reports.list();
    Set<Long> open =
        found.stream()
            .filter(publication::isOpen)
            .map(YearlyReport::id)
            .collect(Collectors.toSet());
    return Page.of(
        new YearlyListView(
            found,
            open,
            true,
            viewer.may(Permission.DRAFT_YEARLY_REPORTS)
                ? Optional.of(submitted.view(PAGE))
                : Optional.empty()));
  }

  /** Drafts the report of a year. */
  @PostMapping(PAGE)
  @FormPage(PAGE)
  String draft(Viewer viewer, Form form) {
    LocalDate today = LocalDate.now(clock);
    String typed = form.requiredText("year", 4);
    boolean possible =
        typed.matches("[0-9]{4}")
            && Integer.parseInt(typed) >= FIRST
            && Integer.parseInt(typed) <= today.getYear();
    if (!typed.isEmpty() && !possible) {
      form.problem("year", "counts.refused.year", typed, Integer.toString(today.getYear()));
    }
    form.check();
    return "redirect:"
        + PAGE
        + "/"
        + reports.add(viewer.actor(), drafts.of(viewer, Integer.parseInt(typed), today), today);
  }

  @GetMapping(PAGE + "/{id}")
  Page report(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    YearlyReport report = reports.find(id).orElseThrow(NotFound::new);
    boolean open = publication.isOpen(report);
    boolean approves = viewer.may(Permission.APPROVE_YEARLY_REPORTS);
    return Page.of(
        new YearlyView(
            report,
            report.content().in(language),
            true,
            open,
            approves && !open
                ? Optional.of(
                    publication.approval(submitted.view(report.address() + "/approval"), report))
                : Optional.empty(),
            approves && open
                ? Optional.of(
                    submitted.view(report.address() + "/withdrawal").withIds("withdrawal"))
                : Optional.empty()));
  }

  @GetMapping(PAGE + "/{id}/file/{form}")
  Download file(
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    YearlyReport report = reports.find(id).orElseThrow(NotFound::new);
    Language language = Language.find(in).orElse(page);
    String draft = publication.isOpen(report) ? "" : Texts.get(language, "frame.draft");
    return Download.of(
        report.content().in(language).in(language, draft), format, name(report, language));
  }

  private static String name(YearlyReport report, Language language) {
    return "yearly-report-" + report.year() + "-" + report.drafted() + "-" + language.code();
  }

  @GetMapping("/public/yearly")
  Page published() {
    return Page.of(
        new YearlyListView(
            reports.published().stream().map(published -> published.value()).toList(),
            Set.of(),
            false,
            Optional.empty()));
  }

  @GetMapping("/public/yearly/{id}")
  Page published(Language language, @PathVariable long id) {
    YearlyReport report = reports.findPublished(id).orElseThrow(NotFound::new).value();
    return Page.of(
        new YearlyView(
            report,
            report.content().in(language),
            false,
            true,
            Optional.empty(),
            Optional.empty()));
  }

  @GetMapping("/public/yearly/{id}/file/{form}")
  Download published(
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    YearlyReport report = reports.findPublished(id).orElseThrow(NotFound::new).value();
    Language language = Language.find(in).orElse(page);
    return Download.of(
        report.content().in(language).in(language, ""), format, name(report, language));
  }
}
