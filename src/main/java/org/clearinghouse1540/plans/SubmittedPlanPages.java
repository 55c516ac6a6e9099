package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The plans that States submitted, for the Committee. */
@Controller
class SubmittedPlanPages {
  private final SubmittedPlans submitted;
  private final ActionPlans reported;
  private final PlanDocument documents;
  private final PlanFields fields;
  private final States states;

  SubmittedPlanPages(
      SubmittedPlans submitted,
      ActionPlans reported,
      PlanDocument documents,
      PlanFields fields,
      States states) {
    this.submitted = submitted;
    this.reported = reported;
    this.documents = documents;
    this.fields = fields;
    this.states = states;
  }

  @GetMapping("/plans/submitted")
  Page list(Language language) {
    List<SubmittedPlan> plans = submitted.list().stream().map(Published::value).toList();
    return Page.of(
        new SubmittedPlansView(
            plans.stream()
                .map(plan -> new SubmittedPlansView.Row(plan, states.name(plan.state(), language)))
                .toList(),
            SubmittedPlansView.Counts.of(plans.stream().map(SubmittedPlan::state).toList()),
            SubmittedPlansView.Counts.of(
                reported.list().stream()
                    .filter(plan -> !plan.draft())
                    .map(ActionPlan::state)
                    .toList())));
  }

  @GetMapping("/plans/submitted/{id}")
  Page plan(
      Language language, @PathVariable long id, @RequestParam(defaultValue = "1") String page) {
    SubmittedPlan plan = find(id).value();
    Paging paging = Paging.of(page, plan.lines().size(), Paging.LINES);
    return Page.of(
        new SubmittedPlanView(
            plan,
            states.name(plan.state(), language),
            paging,
            paging.of(plan.lines()).stream()
                .map(
                    line ->
                        new SubmittedPlanView.Row(
                            line.number(),
                            line.content(),
                            fields.names(line.content(), language),
                            line.content().results().progress().name(language)))
                .toList()));
  }

  @GetMapping("/plans/submitted/{id}/file/{form}")
  Download file(Language language, @PathVariable long id, @PathVariable("form") String format) {
    return Download.of(
        documents.of(find(id).value(), "", language), PlanDocument.format(format), "plan-" + id);
  }

  private Published<SubmittedPlan> find(long id) {
    return submitted.find(id).orElseThrow(NotFound::new);
  }
}
