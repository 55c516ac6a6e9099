package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
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

/** The page of a line of a plan, for its State. */
@Controller
class PlanLinePages {
  private final OwnPlans own;
  private final PlanLines lines;
  private final PlanFields fields;
  private final ModelActions models;
  private final LineAssistance assistance;

  PlanLinePages(
      OwnPlans own,
      PlanLines lines,
      PlanFields fields,
      ModelActions models,
      LineAssistance assistance) {
    this.assistance = assistance;
    this.own = own;
    this.lines = lines;
    this.fields = fields;
    this.models = models;
  }

  @GetMapping("/plans/{id}/lines/{number}")
  Page line(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long id,
      @PathVariable int number) {
    NationalPlan plan = own.plan(viewer, id);
    PlanLine line = own.line(plan, number);
    return Page.of(
        new PlanLineView(
            plan,
            line,
            own.texts(plan.state(), List.of(line), language).getFirst(),
            assistance.of(plan, line),
            assistance.fits(plan, line, language),
            models.find(line.content().model()).map(model -> model.in(language)),
            PlanLineForm.fill(submitted.view(line.address()), line.content()),
            new PlanLineView.Choices(
                fields.choices(line.content(), language),
                fields.rows(language),
                own.agencies(line, plan.state(), language),
                PlanProgress.options(language))));
  }

  @PostMapping("/plans/{id}/lines/{number}")
  @FormPage("/plans/{id}/lines/{number}")
  String change(Viewer viewer, Form form, @PathVariable long id, @PathVariable int number) {
    NationalPlan plan = own.plan(viewer, id);
    PlanLine line = own.line(plan, number);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    List<Option> agencies = own.agencies(line, plan.state(), Language.EN);
    LineContent content = PlanLineForm.read(form, line.content(), fields, agencies);
    form.check();
    lines.change(viewer.actor(), plan, line, version, content);
    return "redirect:" + line.address();
  }

  @PostMapping("/plans/{id}/lines/{number}/removal")
  @FormPage("/plans/{id}/lines/{number}")
  @BindingAct(value = "plans.line.remove", to = "access.receiver.own")
  String remove(Viewer viewer, Act act, @PathVariable long id, @PathVariable int number) {
    NationalPlan plan = own.plan(viewer, id);
    PlanLine line = own.line(plan, number);
    act.on(line.content().action(), plan.address());
    own.asked(plan, line).forEach(agency -> act.closes("plans.line.remove.closes", agency));
    lines.remove(viewer.actor(), plan, line);
    return "redirect:" + plan.address();
  }
}
