package org.clearinghouse1540.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.DocumentText;
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
            views.rows(found, language),
            own,
            viewer.may(Permission.INVITE_REPORTS),
            views.open(found),
            form,
            ReportsView.Choices.of(own ? List.of() : choices.all(language), language)));
  }

  /** A State sends a report, or the Committee records one as it was received. */
  @PostMapping("/reports")
  @FormPage("/reports")
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
    long id =
        reports.add(
            viewer.actor(),
            new NewReport(state, head, own, LocalDate.now(clock)),
            file,
            text.text());
    return "redirect:/reports/" + id;
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
