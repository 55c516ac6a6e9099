package org.clearinghouse1540.reports;

import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State publishes a report by its consent, or restricts it to the Committee again. */
@Controller
class ReportPublicationPages {
  private static final int LONGEST = 500;
  private final ReportViews views;
  private final Consents consents;
  private final Clock clock;

  ReportPublicationPages(ReportViews views, Consents consents, Clock clock) {
    this.views = views;
    this.consents = consents;
    this.clock = clock;
  }

  private StateReport own(Viewer viewer, long id) {
    return views
        .visible(viewer, id)
        .filter(report -> viewer.representsState())
        .orElseThrow(NotFound::new);
  }

  /** Publishes a report with its file. */
  @PostMapping("/reports/{id}/publication")
  @FormPage("/reports/{id}")
  @BindingAct(value = "reports.act.publish", to = "access.receiver.public")
  String publish(Viewer viewer, Form form, Act act, @PathVariable long id) {
    StateReport report = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    views.requireFile(report);
    act.on(report.head().title(), report.address())
        .toCheck("reports.act.publish.file", report.file().name());
    LocalDate today = LocalDate.now(clock);
    consents.give(
        viewer.actor(),
        report.subject(),
        ConsentGrant.toPublish(GateKey.CONSENT, viewer.party(), document, today),
        SeenText.of(form),
        today);
    return "redirect:" + report.address();
  }

  /** Restricts a report to the Committee and its State, at once. */
  @PostMapping("/reports/{id}/withdrawal")
  @FormPage("/reports/{id}")
  @BindingAct(value = "reports.act.restrict", to = "access.receiver.public")
  String restrict(Viewer viewer, Form form, Act act, @PathVariable long id) {
    StateReport report = own(viewer, id);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(report.head().title(), report.address()).closes("reports.act.restrict.closes");
    consents.withdraw(
        viewer.actor(),
        report.subject(),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return "redirect:" + report.address();
  }
}
