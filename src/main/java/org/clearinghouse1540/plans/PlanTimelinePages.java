package org.clearinghouse1540.plans;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lines of a plan over time, as a picture with its table. */
@Controller
class PlanTimelinePages {
  private final OwnPlans own;
  private final PlanLines lines;

  PlanTimelinePages(OwnPlans own, PlanLines lines) {
    this.own = own;
    this.lines = lines;
  }

  @GetMapping("/plans/{id}/timeline")
  Page timeline(
      Viewer viewer,
      Language language,
      @PathVariable long id,
      @RequestParam(defaultValue = "1") String page) {
    NationalPlan plan = own.plan(viewer, id);
    Paging paging = Paging.of(page, lines.count(id, LineQuery.ALL), Paging.LINES);
    return Page.of(
        new PlanTimelineView(
            plan,
            paging,
            PlanTimeline.of(
                own.texts(plan.state(), lines.page(id, LineQuery.ALL, paging), language))));
  }
}
