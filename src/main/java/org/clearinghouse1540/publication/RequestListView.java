package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.states.States;

/** The published requests for assistance. */
@Template("publication/requests.jte")
record RequestListView(List<Request> requests, States states) {
  RequestListView {
    requests = List.copyOf(requests);
  }
}
