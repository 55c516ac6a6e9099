package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.matrix.Matrix;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.states.State;

/** All that the modules record of one Member State, each thing with its source. */
record StateProfile(
    State state,
    List<NationalReport> reports,
    Matrix matrix,
    List<Request> requests,
    List<ActionPlan> plans,
    List<Event> events,
    List<Contribution> contributions) {}
