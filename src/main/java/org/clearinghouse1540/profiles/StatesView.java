package org.clearinghouse1540.profiles;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of Member States.
 *
 * @param query the search term, or empty
 * @param form the current version of the form of the matrix
 */
@Template("profiles/states.jte")
record StatesView(List<Option> states, String query, String form) {
  /** So many States are shown with links into their pages. */
  private static final int FEW = 12;

  StatesView {
    states = List.copyOf(states);
  }

  /** Whether the search left so few States that their pages are linked part by part. */
  public boolean isShort() {
    return states.size() <= FEW;
  }
}
