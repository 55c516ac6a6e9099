package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State or an organization submits a practice, by its consent to publish it, or withdraws it. */
@Controller
class PracticeSubmissionPages {
  private static final int LONGEST = 500;
  private final OwnPractices own;
  private final PracticeViews views;
  private final Consents consents;
  private final Clock clock;

  PracticeSubmissionPages(OwnPractices own, PracticeViews views, Consents consents, Clock clock) {
    this.own = own;
    this.views = views;
    this.consents = consents;
    this.clock = clock;
  }

  /** Submits the practice as it is now; later changes stay with the owner until the next time. */
  @PostMapping("/practices/{id}/submission")
  @FormPage("/practices/{id}")
  @BindingAct(
      value = "practices.submit",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String submit(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    OwnPractice practice = own.find(viewer, id).orElseThrow(NotFound::new);
    String document = form.requiredText("document", LONGEST);
    form.problems(practice.practice().gaps());
    form.check();
    act.on(practice.practice().title(), practice.address())
        .text(views.facts(practice.practice(), language).text())
        .toCheck("practices.submit.public")
        .toCheck("practices.no-endorsement");
    LocalDate today = LocalDate.now(clock);
    own.submit(
        id,
        () ->
            consents.give(
                viewer.actor(),
                Practices.subject(id),
                ConsentGrant.toPublish(GateKey.CONSENT, viewer.party(), document, today),
                SeenText.of(form),
                today));
    return "redirect:" + practice.address();
  }

  /** The owner withdraws the practice from the Committee and the public, at once. */
  @PostMapping("/practices/{id}/submission/withdrawal")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.take-back", to = "access.receiver.public")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    OwnPractice practice = own.find(viewer, id).orElseThrow(NotFound::new);
    String document = form.requiredText("document", LONGEST);
    form.check();
    act.on(practice.practice().title(), practice.address()).closes("practices.closes.publication");
    Subject subject = Practices.subject(id);
    LocalDate today = LocalDate.now(clock);
    consents.withdraw(
        viewer.actor(),
        subject,
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        today);
    // The program ends the approval, which an owner may not: a later submission is approved again.
    ViewerDataSource.asProgram(
        () ->
            consents.withdrawAll(
                viewer.actor(), subject, Set.of(GateKey.APPROVAL), document, today));
    return "redirect:" + practice.address();
  }
}
