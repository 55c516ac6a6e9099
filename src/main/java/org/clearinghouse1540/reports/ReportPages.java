package org.clearinghouse1540.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.states.FileStates;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * National reports: the list, a report compared with an earlier one, and the act that sends one.
 */
@Controller
class ReportPages {
  private static final int LONGEST = 300;
  private final StateReports reports;
  private final ReportViews views;
  private final StateChoices choices;
  private final FileStates states;
  private final Clock clock;

  ReportPages(
      StateReports reports,
      ReportViews views,
      StateChoices choices,
      FileStates states,
      Clock clock) {
    this.reports = reports;
    this.views = views;
    this.choices = choices;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/reports")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    boolean own = viewer.representsState();
    List<StateReport> found = own ? reports.listOfState(viewer.party()) : reports.list();
    Optional<FormView> form =
        viewer.may(Permission.SEND_REPORTS)
            ? Optional.of(submitted.view("/reports"))
            : Optional.empty();
    return Page.of(
        new ReportsView(
            views.rows(found.stream().filter(report -> report.part().isEmpty()).toList(), language),
            own,
            viewer.may(Permission.INVITE_REPORTS),
            views.open(found),
            form,
            ReportsView.Choices.of(own ? List.of() : choices.all(language), language)));
  }

  /** A State sends a report, or the Committee records one as it was received. */
  @PostMapping("/reports")
  @FormPage("/reports[/{part-of}]")
  @BindingAct(value = "reports.act.send", to = "access.receiver.committee")
  String send(Viewer viewer, Form form, Act act) {
    boolean own = viewer.representsState();
    String state = own ? viewer.party() : state(form);
    StateReport.Head head = head(form);
    Optional<SentFile> sent = form.requiredFile("file");
    form.check();
    SentFile file = sent.orElseThrow();
    DocumentText text = UploadedText.read(form, file, "text", head.languages());
    states.confirm(form, text.text(), state);
    act.on(head.title(), "/reports").keepsNoContent();
    NewReport report =
        new NewReport(state, head, own, LocalDate.now(clock), part(form, viewer, state));
    Optional<StateReport> same = reports.same(state, file);
    if (same.isPresent()) {
      return receiveAgain(viewer, act, same.get(), report);
    }
    sisters(act, report);
    long id = reports.add(viewer.actor(), report, file, text.text());
    return "redirect:/reports/" + id;
  }

  // The check page is the one question: the same file is no second report.
  private String receiveAgain(Viewer viewer, Act act, StateReport same, NewReport again) {
    act.named("reports.act.receive-again")
        .on(same.head().title(), same.address())
        .toCheck(
            "reports.same.recorded",
            same.head().title(),
            DateText.argument(same.recorded().toString()),
            same.file().name());
    reports.receiveAgain(viewer.actor(), same, again);
    return "redirect:" + same.address();
  }

  private Optional<StateReport.ReportPart> part(Form form, Viewer viewer, String state) {
    Optional<StateReport> whole =
        form.number("part-of", 1, Long.MAX_VALUE)
            .flatMap(id -> views.visible(viewer, id))
            .filter(report -> report.state().equals(state) && report.part().isEmpty());
    Optional<StateReport.Relation> relation = form.choice("relation", StateReport.Relation::find);
    form.check();
    return whole.flatMap(
        report -> relation.map(found -> new StateReport.ReportPart(report.id(), found)));
  }

  // Another file with the date or the symbol of a report may be a part of it.
  private void sisters(Act act, NewReport report) {
    reports.listOfState(report.state()).stream()
        .filter(known -> report.part().isEmpty() && known.part().isEmpty())
        .filter(
            known ->
                known.head().dated().equals(report.head().dated())
                    || !known.head().symbol().isEmpty()
                        && known.head().symbol().equals(report.head().symbol()))
        .forEach(known -> act.toCheck("reports.same.sister", known.head().title()));
  }

  private String state(Form form) {
    String typed = form.requiredText("state", LONGEST);
    Optional<String> found = states.code(typed);
    if (found.isEmpty() && !typed.isEmpty()) {
      form.problem("state", "reports.refused.state");
    }
    return found.orElse(typed);
  }

  private StateReport.Head head(Form form) {
    Optional<ReportKind> kind = form.requiredChoice("kind", ReportKind::find);
    String symbol = form.text("symbol", 100);
    String title = form.requiredText("title", LONGEST);
    Optional<LocalDate> dated = form.requiredDay("dated");
    List<Language> languages = form.choices("languages", Language::find);
    if (languages.isEmpty()) {
      form.problem("languages", "reports.refused.languages");
    }
    if (dated.filter(day -> day.isAfter(LocalDate.now(clock))).isPresent()) {
      form.problem("dated", "reports.refused.dated");
    }
    return new StateReport.Head(
        kind.orElse(ReportKind.FIRST), symbol, title, dated.orElse(LocalDate.EPOCH), languages);
  }

  @GetMapping("/reports/{id}")
  Page report(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String with) {
    StateReport report = views.visible(viewer, id).orElseThrow(NotFound::new);
    return Page.of(views.of(viewer, language, submitted, report, with));
  }
}
