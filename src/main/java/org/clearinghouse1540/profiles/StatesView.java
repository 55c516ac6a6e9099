package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of Member States.
 *
 * @param query the search term, or empty
 */
@Template("profiles/states.jte")
record StatesView(List<Option> states, String query) {
  StatesView {
    states = List.copyOf(states);
  }
}
