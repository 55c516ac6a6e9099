package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State starts lines of a plan from the empty and unclear fields of its matrix. */
@Controller
class PlanGapPages {
  private static final String OWN = "own";
  private final OwnPlans own;
  private final PlanLines lines;
  private final PlanGaps gaps;
  private final LineFits fits;

  PlanGapPages(OwnPlans own, PlanLines lines, PlanGaps gaps, LineFits fits) {
    this.fits = fits;
    this.own = own;
    this.lines = lines;
    this.gaps = gaps;
  }

  @GetMapping("/plans/{id}/gaps")
  Page gaps(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String part) {
    NationalPlan plan = own.plan(viewer, id);
    List<FormVersion.Part> parts = gaps.parts(language);
    FormVersion.Part chosen =
        parts.stream().filter(found -> found.key().equals(part)).findFirst().orElse(parts.get(1));
    FormView form = submitted.view(plan.address() + "/gaps").with("part", chosen.key());
    List<String> planned =
        lines.list(id).stream().flatMap(line -> line.content().rows().stream()).distinct().toList();
    return Page.of(
        new PlanGapsView(
            plan,
            parts.stream().map(found -> new Option(found.key(), found.title())).toList(),
            chosen.key(),
            rows(viewer, language, gaps.rows(viewer, language, chosen.key()), planned),
            form));
  }

  private List<PlanGapsView.Row> rows(
      Viewer viewer, Language language, List<PlanGaps.Row> found, List<String> planned) {
    List<LineFits.Fits> fitting =
        fits.ofRows(found.stream().map(row -> row.row().key()).toList(), viewer.party(), language);
    List<PlanGapsView.Row> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      rows.add(row(found.get(i), planned, fitting.get(i), language));
    }
    return rows;
  }

  private static PlanGapsView.Row row(
      PlanGaps.Row row, List<String> planned, LineFits.Fits fits, Language language) {
    List<Option> choices = new ArrayList<>();
    row.actions().forEach(action -> choices.add(new Option(action.key(), action.in(language))));
    choices.add(new Option(OWN, Texts.get(language, "plans.gaps.own")));
    return new PlanGapsView.Row(
        row.row().key(),
        row.row().number() + ". " + row.row().label(),
        columns(row, FieldMark.NOTHING_RECORDED),
        columns(row, FieldMark.UNCLEAR),
        planned.contains(row.row().key()),
        choices,
        fits);
  }

  private static List<String> columns(PlanGaps.Row row, FieldMark mark) {
    return row.gaps().stream().filter(gap -> gap.mark() == mark).map(PlanGaps.Gap::column).toList();
  }

  /** Starts a line for each action that was chosen, with the fields that it fits. */
  @PostMapping("/plans/{id}/gaps")
  @FormPage("/plans/{id}/gaps")
  String start(Viewer viewer, Language language, Form form, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    String part = form.value("part");
    if (gaps.parts(language).stream().noneMatch(found -> found.key().equals(part))) {
      throw new NotFound();
    }
    List<LineContent> started = new ArrayList<>();
    for (PlanGaps.Row row : gaps.rows(viewer, language, part)) {
      started.addAll(chosen(form, row, language));
    }
    form.check();
    if (started.isEmpty()) {
      throw BadInput.of("", "plans.refused.nothing-chosen");
    }
    lines.add(viewer.actor(), plan, started);
    return "redirect:" + plan.address();
  }

  private static List<LineContent> chosen(Form form, PlanGaps.Row row, Language language) {
    List<LineContent> started = new ArrayList<>();
    List<String> possible = new ArrayList<>(row.actions().stream().map(ModelAction::key).toList());
    possible.add(OWN);
    List<String> chosen = form.someOf("action." + row.row().key(), possible);
    for (ModelAction action : row.actions()) {
      if (chosen.contains(action.key())) {
        started.add(LineContent.started(row.fields(action), action.key(), action.in(language)));
      }
    }
    if (chosen.contains(OWN)) {
      started.add(LineContent.started(row.fields(), "", row.row().label()));
    }
    return started;
  }
}
