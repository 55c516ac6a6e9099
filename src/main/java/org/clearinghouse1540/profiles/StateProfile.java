package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.assistance.RequestTable;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.Matrix;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.states.State;

/** The records of all modules on one Member State, each with its source. */
@Template("profiles/state.jte")
record StateProfile(
    State state,
    List<NationalReport> reports,
    Matrix matrix,
    RequestTable requests,
    List<ActionPlan> plans,
    List<Event> events,
    List<Contribution> contributions) {
  StateProfile {
    reports = List.copyOf(reports);
    plans = List.copyOf(plans);
    events = List.copyOf(events);
    contributions = List.copyOf(contributions);
  }
}
