package org.clearinghouse1540.needs;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.plans.ActionPlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The needs of a State: its drafts, the needs proposed to it, and its action plans. */
@Controller
class NeedListPages {
  private final NeedDrafts drafts;
  private final ProposedNeeds proposed;
  private final Prefill prefill;
  private final ActionPlans plans;

  NeedListPages(NeedDrafts drafts, ProposedNeeds proposed, Prefill prefill, ActionPlans plans) {
    this.drafts = drafts;
    this.proposed = proposed;
    this.prefill = prefill;
    this.plans = plans;
  }

  @GetMapping("/drafts")
  Page list(Viewer viewer) {
    String state = viewer.party();
    return Page.of(
        new NeedDraftsView(
            drafts.listOfState(state), proposed.listOpen(state), plans.listOfState(state)));
  }

  /** The State accepts a proposed need as a draft, or declines it. */
  @PostMapping("/drafts/proposed/{id}")
  String answer(Viewer viewer, Form form, @PathVariable long id) {
    if (!form.value("take").equals("yes")) {
      proposed.decline(viewer.actor(), viewer.party(), id);
      return "redirect:/drafts";
    }
    ProposedNeed need = proposed.findOpen(viewer.party(), id).orElseThrow(NotFound::new);
    long draft = proposed.accept(viewer.actor(), need, prefill.fromPassage(need.passage()));
    return "redirect:/drafts/" + draft;
  }
}
