package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.states.State;

/** The public list of Member States. */
@Template("publication/states.jte")
record StateListView(List<State> states) {
  StateListView {
    states = List.copyOf(states);
  }
}
