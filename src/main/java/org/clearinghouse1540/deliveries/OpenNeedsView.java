package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The open needs, by subject area and place.
 *
 * @param area the key of the selected subject area, or empty
 * @param where the State, group or region that was searched for, or empty
 */
@Template("deliveries/needs.jte")
record OpenNeedsView(List<Line> needs, List<Option> areas, String area, String where) {
  OpenNeedsView {
    needs = List.copyOf(needs);
    areas = List.copyOf(areas);
  }

  /** A need with the names of its requesters. */
  record Line(OpenNeed need, List<String> requesters) {
    Line {
      requesters = List.copyOf(requesters);
    }
  }
}
