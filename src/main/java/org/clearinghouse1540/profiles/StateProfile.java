package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.matrix.Matrix;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.plans.Plan;
import org.clearinghouse1540.sources.Report;
import org.clearinghouse1540.states.State;

/** All that the rooms record of one Member State, each thing with its source. */
record StateProfile(
    State state,
    List<Report> reports,
    Matrix matrix,
    List<Request> requests,
    List<Plan> plans,
    List<Event> events,
    List<Contribution> contributions) {}
