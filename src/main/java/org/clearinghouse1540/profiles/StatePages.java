package org.clearinghouse1540.profiles;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of Member States and the profile of each. */
@Controller
class StatePages {
  private final States states;
  private final StateChoices choices;
  private final Requests requests;
  private final StateProfileBuilder profiles;
  private final StateSections sections;

  StatePages(
      States states,
      StateChoices choices,
      Requests requests,
      StateProfileBuilder profiles,
      StateSections sections) {
    this.sections = sections;
    this.states = states;
    this.choices = choices;
    this.requests = requests;
    this.profiles = profiles;
  }

  @GetMapping("/states")
  Page list(@RequestParam(defaultValue = "") String q, Language language) {
    return Page.of(new StatesView(choices.membersNamed(q, language), q.strip(), profiles.form()));
  }

  @GetMapping("/states/{code}")
  Page state(Viewer viewer, Language language, @PathVariable String code) {
    State state = choices.find(code).orElseThrow(NotFound::new);
    RequestTable assistance =
        RequestTable.linked(requests.listOfState(code), states, language, viewer);
    return Page.of(profiles.profile(state, assistance, sections.of(viewer, code, language)));
  }
}
