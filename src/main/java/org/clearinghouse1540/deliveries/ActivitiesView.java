package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The overview of activities.
 *
 * @param area the key of the selected subject area, or empty
 * @param where the State, group or region that was searched for, or empty
 * @param kind the key of the selected kind, or empty
 */
@Template("deliveries/who.jte")
record ActivitiesView(
    List<ActivityLine> activities,
    List<Option> areas,
    List<Option> kinds,
    String area,
    String where,
    String kind) {
  ActivitiesView {
    activities = List.copyOf(activities);
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
  }
}
