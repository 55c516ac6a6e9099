package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of activities as a table, by subject area and by State or region. */
@Controller
class ActivityPages {
  private final ActivityOverview activities;
  private final PlaceNames places;
  private final SubjectAreas areas;

  ActivityPages(ActivityOverview activities, PlaceNames places, SubjectAreas areas) {
    this.activities = activities;
    this.places = places;
    this.areas = areas;
  }

  @GetMapping("/who-does-what")
  Page table(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where,
      @RequestParam(defaultValue = "") String kind) {
    Optional<ActivityKind> selected = ActivityKind.find(kind);
    List<ActivityLine> found =
        activities.find(viewer, area, where).stream()
            .filter(activity -> kind.isEmpty() || Optional.of(activity.kind()).equals(selected))
            .map(activity -> new ActivityLine(activity, places.of(activity.places(), language)))
            .toList();
    List<Option> kinds =
        Arrays.stream(ActivityKind.values())
            .map(item -> new Option(item.key(), Texts.get(language, item.text())))
            .toList();
    return Page.of(
        new ActivitiesView(
            found, DeliveryOptions.areas(areas, language), kinds, area, where.strip(), kind));
  }
}
