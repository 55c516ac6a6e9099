package org.clearinghouse1540.counts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat records the approval of a yearly report, or ends its publication. */
@Controller
class YearlyApprovalPages {
  private static final int LONGEST = 500;
  private final YearlyReports reports;
  private final Consents consents;
  private final Clock clock;

  YearlyApprovalPages(YearlyReports reports, Consents consents, Clock clock) {
    this.reports = reports;
    this.consents = consents;
    this.clock = clock;
  }

  /** Publishes a report by the approval of the Committee. */
  @PostMapping("/counts/yearly/{id}/approval")
  @FormPage("/counts/yearly/{id}")
  @BindingAct(value = "counts.act.approve", to = "access.receiver.public")
  String approve(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    YearlyReport report = reports.find(id).orElseThrow(NotFound::new);
    String givenBy = form.requiredText("given-by", LONGEST);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(report.content().in(language).title(), report.address());
    LocalDate today = LocalDate.now(clock);
    List<YearlyReport> replaced = reports.replacedBy(report);
    replaced.forEach(
        other ->
            act.closes(
                "counts.act.approve.closes",
                other.content().in(language).title(),
                other.drafted()));
    consents.give(
        viewer.actor(),
        report.subject(),
        ConsentGrant.toPublish(GateKey.APPROVAL, givenBy, document, today),
        SeenText.of(form),
        today);
    // An edition that is replaced is never public again, also when the new one ends.
    replaced.forEach(
        other ->
            consents.withdraw(
                viewer.actor(),
                other.subject(),
                new ConsentWithdrawal(GateKey.APPROVAL, Audience.EVERYBODY, document),
                today));
    return "redirect:" + report.address();
  }

  /** Ends the publication of a report, at once. */
  @PostMapping("/counts/yearly/{id}/withdrawal")
  @FormPage("/counts/yearly/{id}")
  @BindingAct(value = "counts.act.withdraw", to = "access.receiver.public")
  String withdraw(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    YearlyReport report = reports.find(id).orElseThrow(NotFound::new);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(report.content().in(language).title(), report.address())
        .closes("counts.act.withdraw.closes");
    consents.withdraw(
        viewer.actor(),
        report.subject(),
        new ConsentWithdrawal(GateKey.APPROVAL, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return "redirect:" + report.address();
  }
}
