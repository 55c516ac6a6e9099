package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.states.State;

/** The public profile of a Member State. */
@Template("publication/state.jte")
record PublicStateView(
    State state,
    PublicStates.PublicState profile,
    List<Published<ApprovedMatrix>> matrices,
    List<Published<Request>> requests) {
  PublicStateView {
    matrices = List.copyOf(matrices);
    requests = List.copyOf(requests);
  }
}
