package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.states.State;

/**
 * The list of Member States.
 *
 * @param query the search term, or empty
 */
@Template("profiles/states.jte")
record StatesView(List<State> states, String query) {
  StatesView {
    states = List.copyOf(states);
  }
}
