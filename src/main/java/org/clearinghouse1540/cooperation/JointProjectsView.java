package org.clearinghouse1540.cooperation;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The joint projects of the current user.
 *
 * @param earlier the projects of which a next round can be opened
 */
@Template("cooperation/projects.jte")
record JointProjectsView(List<Row> rows, List<Option> kinds, List<Option> earlier, FormView form) {
  JointProjectsView {
    rows = List.copyOf(rows);
    kinds = List.copyOf(kinds);
    earlier = List.copyOf(earlier);
  }

  /**
   * A project.
   *
   * @param role the key of the text that says what the user's State is in it
   */
  record Row(JointProject project, String kind, String organizer, String role) {}
}
