package org.clearinghouse1540.plans;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Editions of a plan: a State revises it, and compares an edition with the one before it. */
@Controller
class PlanRevisionPages {
  private final OwnPlans own;
  private final PlanLines lines;
  private final PlanRevision revision;

  PlanRevisionPages(OwnPlans own, PlanLines lines, PlanRevision revision) {
    this.own = own;
    this.lines = lines;
    this.revision = revision;
  }

  @PostMapping("/plans/{id}/revision")
  @FormPage("/plans/{id}")
  @BindingAct(value = "plans.act.revise", to = "access.receiver.own", next = "access.next.state")
  String revise(Viewer viewer, Act act, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    act.on(plan.head().title(), plan.address()).closes("plans.act.revise.closes", plan.edition());
    long next = revision.revise(viewer.actor(), plan);
    return "redirect:/plans/" + next;
  }

  @GetMapping("/plans/{id}/changes")
  Page changes(Viewer viewer, Language language, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    NationalPlan earlier = own.plan(viewer, plan.revises().orElseThrow(NotFound::new));
    return Page.of(
        new PlanChangesView(
            plan,
            earlier,
            PlanComparison.of(lines.list(earlier.id()), lines.list(plan.id()), language)));
  }
}
