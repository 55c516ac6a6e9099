package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** The public list of Member States. */
@Template("publication/states.jte")
record StateListView(List<Option> states) {
  StateListView {
    states = List.copyOf(states);
  }
}
