package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.VoicedNeeds;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An expert proposes a need voiced at an event to the State concerned. */
@Controller
class NeedProposalPages {
  private final VoicedNeeds voiced;
  private final ProposedNeeds proposed;
  private final States states;
  private final PartyResolver resolver;

  NeedProposalPages(
      VoicedNeeds voiced, ProposedNeeds proposed, States states, PartyResolver resolver) {
    this.voiced = voiced;
    this.proposed = proposed;
    this.states = states;
    this.resolver = resolver;
  }

  /** Asks which State it concerns; with the State's name, proposes it. */
  @PostMapping("/drafts/from-event/{need}")
  Page propose(
      Viewer viewer,
      Language language,
      @PathVariable long need,
      @RequestParam(defaultValue = "") String state) {
    VoicedNeeds.Voiced found = voiced.findVoiced(need).orElseThrow(NotFound::new);
    if (state.isBlank()) {
      return screen(language, found, guess(found, language), "", List.of());
    }
    try {
      String code = code(state);
      proposed.propose(viewer.actor(), code, found);
      return screen(language, found, "", name(code, language), List.of());
    } catch (BadInput bad) {
      return screen(language, found, state, "", bad.reasons()).withStatus(400);
    }
  }

  // Filled in where the note names one State and no other; a person still sends it.
  private String guess(VoicedNeeds.Voiced found, Language language) {
    if (!found.state().isEmpty()) {
      return name(found.state(), language);
    }
    return resolver.state(found.who()) instanceof NameMatch.One<State> one
        ? one.found().name(language)
        : InventedParties.isState(found.who()) ? found.who() : "";
  }

  private String code(String typed) {
    String words = typed.strip();
    if (InventedParties.isState(words)) {
      return words;
    }
    if (states.find(words).filter(State::member).isPresent()) {
      return words;
    }
    if (resolver.state(words) instanceof NameMatch.One<State> one && one.found().member()) {
      return one.found().code();
    }
    throw new BadInput("state", "Name one Member State, as it stands in the list.");
  }

  private String name(String code, Language language) {
    return states.name(code, language);
  }

  private Page screen(
      Language language,
      VoicedNeeds.Voiced found,
      String state,
      String done,
      List<String> problems) {
    return Page.of("needs/proposing.jte")
        .with("voiced", found)
        .with("state", state)
        .with(
            "names",
            states.members(language).stream().map(member -> member.name(language)).toList())
        .with("done", done)
        .with("problems", problems);
  }
}
