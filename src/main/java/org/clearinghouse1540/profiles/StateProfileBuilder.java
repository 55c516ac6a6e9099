package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.sources.NationalReports;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/** Collects the information of all modules on a State. */
@Component
final class StateProfileBuilder {
  private final NationalReports reports;
  private final Matrices matrices;
  private final ActionPlans plans;
  private final Events events;
  private final Forms forms;

  StateProfileBuilder(
      NationalReports reports, Matrices matrices, ActionPlans plans, Events events, Forms forms) {
    this.forms = forms;
    this.reports = reports;
    this.matrices = matrices;
    this.plans = plans;
    this.events = events;
  }

  /** The current version of the form of the matrix. */
  String form() {
    return forms.current().version();
  }

  StateProfile profile(State state, RequestTable requests, List<StateSection> sections) {
    String code = state.code();
    return new StateProfile(
        state,
        reports.listOfState(code),
        matrices.get(code),
        requests,
        plans.listOfState(code),
        events.listOfState(code),
        events.contributionsOf(code),
        sections);
  }
}
