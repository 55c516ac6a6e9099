package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who does what where: a table, by area and by State or region. */
@Controller
class ActivityPages {
  private static final List<String> KINDS = List.of("programme", "answer", "delivery", "event");
  private final States states;
  private final ActivityOverview activities;
  private final SubjectAreas areas;

  ActivityPages(States states, ActivityOverview activities, SubjectAreas areas) {
    this.states = states;
    this.activities = activities;
    this.areas = areas;
  }

  @GetMapping("/who-does-what")
  Page table(
      Viewer viewer,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String where,
      @RequestParam(defaultValue = "") String kind) {
    return Page.of("deliveries/who.jte")
        .with("states", states)
        .with(
            "activities",
            activities.find(viewer, area, where).stream()
                .filter(activity -> kind.isEmpty() || activity.kind().equals(kind))
                .toList())
        .with("areas", areas.list().stream().filter(subjectArea -> !subjectArea.help()).toList())
        .with("kinds", KINDS)
        .with("area", area)
        .with("where", where.strip())
        .with("kind", kind);
  }
}
