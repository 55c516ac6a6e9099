package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a State writes a need: a plain form with advice beside it. */
@Controller
class NeedDraftPages {
  private final NeedDrafts drafts;
  private final Prefill prefill;
  private final NeedOrigins origins;
  private final Suggestions suggestions;
  private final NeedDraftChoices choices;

  NeedDraftPages(
      NeedDrafts drafts,
      Prefill prefill,
      NeedOrigins origins,
      Suggestions suggestions,
      NeedDraftChoices choices) {
    this.drafts = drafts;
    this.prefill = prefill;
    this.origins = origins;
    this.suggestions = suggestions;
    this.choices = choices;
  }

  /** Creates a draft: from a row of the State's matrix, from a line of its plan, or empty. */
  @PostMapping("/drafts")
  String create(Viewer viewer, Language language, Form form) {
    Prefill.Start start = start(viewer, language, form).orElseThrow(NotFound::new);
    long id = drafts.create(viewer.actor(), viewer.party(), start);
    return "redirect:/drafts/" + id;
  }

  private Optional<Prefill.Start> start(Viewer viewer, Language language, Form form) {
    String row = form.value("row");
    if (!row.isEmpty()) {
      return prefill.fromRow(
          viewer, language, new MatrixRow(viewer.party(), form.value("form"), row));
    }
    String plan = form.value("plan");
    if (!plan.isEmpty()) {
      return prefill.fromPlan(viewer, plan.matches("\\d{1,4}") ? Integer.parseInt(plan) : -1);
    }
    String line = form.value("line");
    if (!line.isEmpty()) {
      return prefill.fromLine(
          viewer, language, line.matches("\\d{1,18}") ? Long.parseLong(line) : -1);
    }
    return Optional.of(Prefill.Start.EMPTY);
  }

  @GetMapping("/drafts/{id}")
  Page draft(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    NeedDraft draft = own(viewer, id);
    FormView form = submitted.view("/drafts/" + id);
    return Page.of(
        new NeedDraftView(
            draft,
            NeedDraftForm.fill(form, draft.answers()),
            origins.name(draft.origin(), language),
            origins.line(viewer, id),
            draft.row().flatMap(row -> origins.recorded(viewer, language, row)),
            choices.types(language),
            choices.areas(language),
            choices.weapons(language),
            draft.isSent() ? List.of() : choices.organizations(language),
            suggestions.advice(draft)));
  }

  /** Saves the answers; the page then shows advice on them. */
  @PostMapping("/drafts/{id}")
  @FormPage("/drafts/{id}")
  String save(Viewer viewer, Form form, @PathVariable long id) {
    NeedDraft draft = own(viewer, id);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    NeedAnswers answers = choices.read(form);
    form.check();
    drafts.save(viewer.actor(), draft, version, answers);
    return "redirect:/drafts/" + id;
  }

  @PostMapping("/drafts/{id}/removal")
  @FormPage("/drafts/{id}")
  @BindingAct(value = "needs.remove", to = "access.receiver.own")
  String remove(Viewer viewer, Act act, @PathVariable long id) {
    act.on(own(viewer, id).answers().title().orElse(""), "/drafts");
    drafts.remove(viewer.actor(), own(viewer, id));
    return "redirect:/drafts";
  }

  // Another State's draft does not exist for the current user.
  private NeedDraft own(Viewer viewer, long id) {
    return drafts.find(viewer.party(), id).orElseThrow(NotFound::new);
  }
}
