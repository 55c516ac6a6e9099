package org.clearinghouse1540.deliveries;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.springframework.stereotype.Component;

/** The overview of activities: those that the current user may see in all modules. */
@Component
final class ActivityOverview {
  private final ActivitySources sources;
  private final PlaceMatcher places;

  ActivityOverview(ActivitySources sources, PlaceMatcher places) {
    this.sources = sources;
    this.places = places;
  }

  /** The activities in a subject area and a place; an empty value means all. */
  List<Activity> find(Viewer viewer, String area, String where) {
    return sources.list(viewer, where).stream()
        .filter(activity -> area.isEmpty() || activity.isIn(area))
        .filter(activity -> where.isBlank() || isIn(activity, where))
        .toList();
  }

  // A programme that names no region is open to all.
  private boolean isIn(Activity activity, String where) {
    boolean everywhere = activity.kind() == ActivityKind.PROGRAMME && activity.places().isEmpty();
    return everywhere || places.meet(activity.places(), where);
  }

  /**
   * The dated activities that overlap with a planned delivery: in one of its places and subject
   * areas, within a number of months. They are shown, and do not prevent the delivery.
   */
  List<Activity> overlapping(Viewer viewer, Delivery planned, int months) {
    Set<String> keys = planned.areas().stream().map(SubjectArea::key).collect(Collectors.toSet());
    Set<Activity> found = new LinkedHashSet<>();
    for (String place : PlaceMatcher.parts(planned.states())) {
      find(viewer, "", place).stream()
          .filter(activity -> !isPartOf(activity, planned))
          .filter(activity -> activity.period().isNear(planned.period(), months))
          .filter(activity -> activity.isInOneOf(keys))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static boolean isPartOf(Activity activity, Delivery delivery) {
    return activity.link().equals("/deliveries/" + delivery.id())
        || delivery.offer().filter(id -> activity.link().equals("/offers/" + id)).isPresent();
  }
}
