package org.clearinghouse1540.needs;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.VoicedNeeds;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An expert proposes a need expressed at an event to the State concerned. */
@Controller
class NeedProposalPages {
  private final VoicedNeeds needs;
  private final ProposedNeeds proposed;
  private final States states;
  private final StateChoices choices;
  private final PartyResolver resolver;

  NeedProposalPages(
      VoicedNeeds needs,
      ProposedNeeds proposed,
      States states,
      StateChoices choices,
      PartyResolver resolver) {
    this.needs = needs;
    this.proposed = proposed;
    this.states = states;
    this.choices = choices;
    this.resolver = resolver;
  }

  @GetMapping("/drafts/from-event/{need}")
  Page page(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long need) {
    return page(language, submitted, find(need), Optional.empty());
  }

  /**
   * Proposes the need; a form without the field for the State leads to the page that asks for it.
   */
  @PostMapping("/drafts/from-event/{need}")
  @FormPage("/drafts/from-event/{need}")
  @BindingAct(value = "needs.from-event.go", next = "access.next.state")
  Object propose(Viewer viewer, Language language, Form form, Act act, @PathVariable long need) {
    VoicedNeeds.Voiced found = find(need);
    if (form.values("state").isEmpty()) {
      act.bindsNothing();
      return "redirect:/drafts/from-event/" + need;
    }
    String typed = form.requiredText("state", 200);
    Optional<String> state = typed.isEmpty() ? Optional.empty() : memberState(typed);
    if (state.isEmpty() && !typed.isEmpty()) {
      form.problem("state", "needs.refused.state");
    }
    form.check();
    act.to("access.receiver.named", states.name(state.orElseThrow(), language));
    proposed.propose(viewer.actor(), state.orElseThrow(), found);
    return page(
        language, SubmittedForm.none(), found, state.map(code -> states.name(code, language)));
  }

  private VoicedNeeds.Voiced find(long need) {
    return needs.findVoiced(need).orElseThrow(NotFound::new);
  }

  private Page page(
      Language language,
      SubmittedForm submitted,
      VoicedNeeds.Voiced need,
      Optional<String> sentTo) {
    return Page.of(
        new NeedProposalView(
            need,
            submitted
                .view("/drafts/from-event/" + need.id())
                .with("state", suggestedState(need, language)),
            choices.names(language),
            sentTo));
  }

  // Filled in only where the note names exactly one State; the expert still sends the proposal.
  private String suggestedState(VoicedNeeds.Voiced need, Language language) {
    if (!need.state().isEmpty()) {
      return states.name(need.state(), language);
    }
    if (InventedParties.isState(need.who())) {
      return need.who();
    }
    return resolver.state(need.who()) instanceof NameMatch.One<State> one
        ? one.found().name(language)
        : "";
  }

  private Optional<String> memberState(String typed) {
    if (InventedParties.isState(typed)) {
      return Optional.of(typed);
    }
    return resolver.findState(typed).filter(State::member).map(State::code);
  }
}
