package org.clearinghouse1540.deliveries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * One page of the open needs, by subject area and place.
 *
 * @param area the key of the selected subject area, or empty
 * @param where the State, group or region that was searched for, or empty
 */
@Template("deliveries/needs.jte")
record OpenNeedsView(
    List<Line> needs, Paging paging, List<Option> areas, String area, String where) {
  OpenNeedsView {
    needs = List.copyOf(needs);
    areas = List.copyOf(areas);
  }

  /** The address of another page without its number. */
  String address() {
    return "/open-needs?area="
        + URLEncoder.encode(area, StandardCharsets.UTF_8)
        + "&where="
        + URLEncoder.encode(where, StandardCharsets.UTF_8)
        + "&page=";
  }

  /** A need with the names of its requesters. */
  record Line(OpenNeed need, List<String> requesters) {
    Line {
      requesters = List.copyOf(requesters);
    }
  }
}
