package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The national action plans of a State: the list, and a plan with its lines. */
@Controller
class NationalPlanPages {
  private static final int LONGEST_TITLE = 300;
  private final NationalPlans plans;
  private final PlanLines lines;
  private final OwnPlans own;
  private final ActionPlans reported;

  NationalPlanPages(NationalPlans plans, PlanLines lines, OwnPlans own, ActionPlans reported) {
    this.plans = plans;
    this.lines = lines;
    this.own = own;
    this.reported = reported;
  }

  @GetMapping("/plans")
  Page list(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new PlansView(
            plans.listOfState(viewer.party()),
            reported.listOfState(viewer.party()),
            submitted.view("/plans")));
  }

  @PostMapping("/plans")
  @FormPage("/plans")
  String create(Viewer viewer, Form form) {
    NationalPlan.Head head = head(form);
    form.check();
    return "redirect:/plans/" + plans.create(viewer.actor(), viewer.party(), head);
  }

  private static NationalPlan.Head head(Form form) {
    NationalPlan.Head head =
        new NationalPlan.Head(
            form.requiredText("title", LONGEST_TITLE), form.date("begins"), form.date("ends"));
    form.problems(head.problems());
    return head;
  }

  @GetMapping("/plans/{id}")
  Page plan(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long id,
      LineQuery.Parameters asked) {
    NationalPlan plan = own.plan(viewer, id);
    LineQuery query = asked.query();
    Paging paging = Paging.of(asked.number(), lines.count(id, query), Paging.LINES);
    return Page.of(
        new NationalPlanView(
            plan,
            query,
            paging,
            own.texts(plan.state(), lines.page(id, query, paging), language),
            own.agencies(plan.state()),
            PlanProgress.options(language),
            new NationalPlanView.PlanForms(
                submitted
                    .view(plan.address())
                    .with("title", plan.head().title())
                    .with("begins", plan.head().begins())
                    .with("ends", plan.head().ends()),
                submitted.view(plan.address() + "/lines").withIds("line"),
                submitted.view(plan.address() + "/asking").withIds("asking"))));
  }

  @PostMapping("/plans/{id}")
  @FormPage("/plans/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    NationalPlan.Head head = head(form);
    form.check();
    plans.change(viewer.actor(), plan, version, head);
    return "redirect:" + plan.address();
  }

  /** Adds a line that the State writes; its page has the other fields. */
  @PostMapping("/plans/{id}/lines")
  @FormPage("/plans/{id}")
  String add(Viewer viewer, Form form, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    String action = form.requiredLongText("action", 5_000);
    form.check();
    int number =
        lines.add(viewer.actor(), plan, List.of(LineContent.started(List.of(), "", action)));
    return "redirect:" + plan.address() + "/lines/" + number;
  }
}
