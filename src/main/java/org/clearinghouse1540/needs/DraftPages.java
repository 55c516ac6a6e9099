package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.plans.ActionPlans;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State's needs, and the aid to writing one: one page, a plain form, saved as it is filled. */
@Controller
class DraftPages {
  private final NeedDrafts drafts;
  private final ProposedNeeds proposed;
  private final Prefill beginning;
  private final CompletenessCheck clarity;
  private final Suggestions surroundings;
  private final RequestTemplate form;
  private final SubjectAreas areas;
  private final ActionPlans plans;

  DraftPages(
      NeedDrafts drafts,
      ProposedNeeds proposed,
      Prefill beginning,
      CompletenessCheck clarity,
      Suggestions surroundings,
      RequestTemplate form,
      SubjectAreas areas,
      ActionPlans plans) {
    this.drafts = drafts;
    this.proposed = proposed;
    this.beginning = beginning;
    this.clarity = clarity;
    this.surroundings = surroundings;
    this.form = form;
    this.areas = areas;
    this.plans = plans;
  }

  @GetMapping("/drafts")
  Page list(Viewer viewer) {
    return Page.of("needs/drafts.jte")
        .with("drafts", drafts.ofState(viewer.party()))
        .with("proposed", proposed.open(viewer.party()))
        .with("plans", plans.listOfState(viewer.party()));
  }

  /** Begins a need: from a row of the State's matrix, from a line of its plan, or from nothing. */
  @PostMapping("/drafts")
  String begin(
      Viewer viewer,
      Language language,
      @RequestParam(name = "form", defaultValue = "") String matrix,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "") String plan) {
    Optional<Prefill.Start> start;
    if (!row.isEmpty()) {
      start = beginning.fromRow(viewer, language, matrix, row);
    } else if (!plan.isEmpty()) {
      start = beginning.fromPlan(viewer, plan.matches("\\d{1,4}") ? Integer.parseInt(plan) : -1);
    } else {
      start = Optional.of(beginning.fromNothing());
    }
    Prefill.Start found = start.orElseThrow(NotFound::new);
    long id =
        drafts.begin(
            viewer.actor(), viewer.party(), found.origin(), found.passage(), found.answers());
    return "redirect:/drafts/" + id;
  }

  @GetMapping("/drafts/{id}")
  Page draft(Viewer viewer, Language language, @PathVariable long id) {
    NeedDraft draft = own(viewer, id);
    return screen(viewer, language, draft, draft.answers(), List.of());
  }

  /** Saves what was written; the page comes back with advice on it. */
  @PostMapping("/drafts/{id}")
  Object save(
      Viewer viewer,
      Language language,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam MultiValueMap<String, String> typed) {
    NeedDraft draft = own(viewer, id);
    NeedAnswers answers = draft.answers();
    try {
      answers = NeedAnswers.of(typed, form);
      drafts.save(viewer.actor(), draft, version, answers);
      return "redirect:/drafts/" + id;
    } catch (BadInput bad) {
      return screen(viewer, language, own(viewer, id), answers, bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/drafts/{id}/removal")
  String remove(Viewer viewer, @PathVariable long id) {
    drafts.remove(viewer.actor(), own(viewer, id));
    return "redirect:/drafts";
  }

  /** The State takes a voiced need over into a draft of its own, or leaves it. */
  @PostMapping("/drafts/proposed/{id}")
  String answer(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String take) {
    if (!take.equals("yes")) {
      proposed.decline(viewer.actor(), viewer.party(), id);
      return "redirect:/drafts";
    }
    NeedAnswers answers =
        proposed.open(viewer.party()).stream()
            .filter(proposedNeed -> proposedNeed.id() == id)
            .findFirst()
            .map(proposedNeed -> beginning.fromWords(proposedNeed.passage()))
            .orElseThrow(NotFound::new);
    long draft =
        proposed.takeUp(viewer.actor(), viewer.party(), id, answers).orElseThrow(NotFound::new);
    return "redirect:/drafts/" + draft;
  }

  // A draft of another State is not there.
  private NeedDraft own(Viewer viewer, long id) {
    return drafts.find(viewer.party(), id).orElseThrow(NotFound::new);
  }

  private Page screen(
      Viewer viewer,
      Language language,
      NeedDraft draft,
      NeedAnswers answers,
      List<String> problems) {
    return Page.of("needs/draft.jte")
        .with("draft", draft)
        .with("answers", answers)
        .with("origin", beginning.name(draft.origin(), language))
        .with("recorded", draft.row().flatMap(row -> beginning.recorded(viewer, language, row)))
        .with("areas", areas.list().stream().filter(subjectArea -> !subjectArea.help()).toList())
        .with("judgement", clarity.of(draft.answers()))
        .with("alike", surroundings.alike(draft.answers()))
        .with("practices", surroundings.practices(draft.answers()))
        .with("helpers", surroundings.helpers(draft))
        .with("problems", problems);
  }
}
