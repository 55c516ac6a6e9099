package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.sources.NationalReports;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of Member States and the profile of each. */
@Controller
class StatePages {
  private final States states;
  private final PartyResolver resolver;
  private final NationalReports reports;
  private final Matrices matrices;
  private final Requests requests;
  private final ActionPlans plans;
  private final Events events;

  StatePages(
      States states,
      PartyResolver resolver,
      NationalReports reports,
      Matrices matrices,
      Requests requests,
      ActionPlans plans,
      Events events) {
    this.states = states;
    this.resolver = resolver;
    this.reports = reports;
    this.matrices = matrices;
    this.requests = requests;
    this.plans = plans;
    this.events = events;
  }

  @GetMapping("/states")
  Page list(@RequestParam(defaultValue = "") String q, Language language) {
    Set<State> named = resolver.search(q);
    List<State> found = states.members(language).stream().filter(named::contains).toList();
    return Page.of(new StatesView(found, q.strip()));
  }

  @GetMapping("/states/{code}")
  Page state(Viewer viewer, Language language, @PathVariable String code) {
    State state = states.find(code).filter(State::member).orElseThrow(NotFound::new);
    return Page.of(
        new StateProfile(
            state,
            reports.listOfState(code),
            matrices.get(code),
            RequestTable.linked(requests.listOfState(code), states, language, viewer),
            plans.listOfState(code),
            events.listOfState(code),
            events.contributionsOf(code)));
  }
}
