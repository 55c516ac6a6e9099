package org.clearinghouse1540.plans;

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
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State submits a plan to the Committee, through the gate, or withdraws it. */
@Controller
class PlanSubmissionPages {
  private final OwnPlans own;
  private final PlanText texts;
  private final PlanDocument documents;
  private final Consents consents;
  private final Clock clock;

  PlanSubmissionPages(
      OwnPlans own, PlanText texts, PlanDocument documents, Consents consents, Clock clock) {
    this.own = own;
    this.texts = texts;
    this.documents = documents;
    this.consents = consents;
    this.clock = clock;
  }

  @GetMapping("/plans/{id}/submission")
  Page submission(
      Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    SubmittedPlan text = texts.of(plan);
    Subject subject = Subject.plan(id);
    return Page.of(
        new PlanSubmissionView(
            plan,
            text.lines().size(),
            documents.text(text, language),
            consents.list(subject),
            consents.changes(subject),
            LocalDate.now(clock),
            consents
                .seen()
                .byOwner(
                    submitted.view(plan.address() + "/submission"),
                    subject,
                    List.of(Audience.MEMBERS.use())),
            submitted.view(plan.address() + "/withdrawal").withIds("withdrawal")));
  }

  /** Submits the plan as it is now; later changes stay with the State. */
  @PostMapping("/plans/{id}/submission")
  @FormPage("/plans/{id}/submission")
  @BindingAct(
      value = "plans.act.submit",
      to = "access.receiver.committee",
      next = "access.next.committee")
  String submit(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    String document = form.requiredText("document", 500);
    form.check();
    SubmittedPlan text = texts.of(plan);
    requireComplete(plan, text);
    act.on(plan.head().title(), plan.address())
        .text(documents.text(text, language))
        .toCheck("plans.act.submit.lines", text.lines().size());
    LocalDate today = LocalDate.now(clock);
    own.submit(
        plan,
        () ->
            consents.give(
                viewer.actor(),
                Subject.plan(id),
                ConsentGrant.express(
                    GateKey.CONSENT, Audience.MEMBERS, viewer.party(), document, today),
                SeenText.of(form),
                today));
    return "redirect:" + plan.address() + "/submission";
  }

  private static void requireComplete(NationalPlan plan, SubmittedPlan text) {
    NationalPlans.requireOpen(plan);
    if (text.lines().isEmpty()) {
      throw BadInput.of("", "plans.refused.empty");
    }
  }

  /** The State withdraws the plan from the Committee, at once. */
  @PostMapping("/plans/{id}/withdrawal")
  @FormPage("/plans/{id}/submission")
  @BindingAct(value = "plans.act.withdraw", to = "access.receiver.committee")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    String document = form.requiredText("document", 500);
    form.check();
    act.on(plan.head().title(), plan.address()).closes("plans.act.withdraw.closes");
    consents.withdraw(
        viewer.actor(),
        Subject.plan(id),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.MEMBERS, document),
        LocalDate.now(clock));
    return "redirect:" + plan.address() + "/submission";
  }
}
