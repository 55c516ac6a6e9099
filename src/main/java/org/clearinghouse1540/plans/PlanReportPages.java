package org.clearinghouse1540.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State asks its agencies to fill and report lines, and takes over their reports. */
@Controller
class PlanReportPages {
  private final OwnPlans own;
  private final LineReports reports;
  private final ReportDecisions decisions;
  private final Clock clock;

  PlanReportPages(OwnPlans own, LineReports reports, ReportDecisions decisions, Clock clock) {
    this.own = own;
    this.reports = reports;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Asks one agency, or all that have a line which is not done. */
  @PostMapping("/plans/{id}/asking")
  @FormPage("/plans/{id}")
  @BindingAct(value = "plans.act.ask", next = "access.next.agency")
  String ask(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    List<Option> agencies = own.agencies(plan.state());
    String agency = form.oneOf("agency", agencies.stream().map(Option::value).toList());
    Optional<LocalDate> due = form.day("due");
    LocalDate today = LocalDate.now(clock);
    if (due.filter(day -> day.isBefore(today)).isPresent()) {
      form.problem("due", "plans.refused.due");
    }
    form.check();
    List<String> open = agencies.stream().map(Option::value).toList();
    List<Integer> closed = agency.isEmpty() ? reports.notAsked(plan, open) : List.of();
    int asked =
        reports.ask(viewer.actor(), plan, agency.isEmpty() ? open : List.of(agency), due, today);
    closed.forEach(line -> act.unsent(Message.of("plans.act.ask.closed", line)));
    act.on(plan.head().title(), plan.address())
        .to("access.receiver.named", receiver(agencies, agency, language))
        .text(Texts.get(language, "plans.act.ask.lines", asked))
        .by(due);
    return "redirect:" + plan.address();
  }

  private static String receiver(List<Option> agencies, String agency, Language language) {
    return agencies.stream()
        .filter(option -> option.value().equals(agency))
        .map(Option::text)
        .findFirst()
        .orElse(Texts.get(language, "plans.asking.all"));
  }

  @GetMapping("/plans/{id}/reports")
  Page reports(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    return Page.of(
        new PlanReportsView(
            plan,
            decisions.waiting(plan, language),
            new PlanReportsView.AgencyChoices(
                own.closedAgencies(plan, language),
                own.agencies(plan.state()),
                submitted.view(plan.address() + "/agencies").withIds("agencies")),
            submitted.view(plan.address() + "/reports")));
  }

  /** Gives the lines of an agency whose account is closed to another one. */
  @PostMapping("/plans/{id}/agencies")
  @FormPage("/plans/{id}/reports")
  @BindingAct(value = "plans.act.hand-lines-over", next = "access.next.agency")
  String handOver(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    List<Option> closed = own.closedAgencies(plan, language);
    List<Option> agencies = own.agencies(plan.state());
    String from = form.oneOf("from", closed.stream().map(Option::value).toList());
    String to = form.oneOf("to", agencies.stream().map(Option::value).toList());
    if (from.isEmpty()) {
      form.problem("from", "kit.form.required");
    }
    form.check();
    int lines = reports.handOver(viewer.actor(), plan, from, to, LocalDate.now(clock));
    act.on(plan.head().title(), plan.address())
        .text(Texts.get(language, "plans.act.ask.lines", lines));
    if (to.isEmpty()) {
      act.to("access.receiver.own");
    } else {
      act.to("access.receiver.named", receiver(agencies, to, language));
    }
    return "redirect:" + plan.address() + "/reports";
  }

  /** Takes the chosen reports over into the plan, or closes them without that. */
  @PostMapping("/plans/{id}/reports")
  @FormPage("/plans/{id}/reports")
  String decide(Viewer viewer, Form form, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    List<String> chosen = form.values("report");
    if (chosen.isEmpty()) {
      throw BadInput.of("report", "plans.refused.nothing-chosen");
    }
    boolean take = form.value("take").equals("yes");
    decisions.decide(viewer.actor(), plan, chosen, take, LocalDate.now(clock));
    return "redirect:" + plan.address() + "/reports";
  }
}
