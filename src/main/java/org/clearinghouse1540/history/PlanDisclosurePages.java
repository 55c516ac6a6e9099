package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.plans.NationalPlan;
import org.clearinghouse1540.plans.NationalPlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The access log of a national action plan, for its State. */
@Controller
class PlanDisclosurePages {
  private final DisclosureReader log;
  private final NationalPlans plans;

  PlanDisclosurePages(DisclosureReader log, NationalPlans plans) {
    this.log = log;
    this.plans = plans;
  }

  @GetMapping("/plans/{id}/shown")
  Page plan(Viewer viewer, Language language, @PathVariable long id) {
    NationalPlan plan = plans.find(viewer.party(), id).orElseThrow(NotFound::new);
    List<Subject> subjects = List.of(Subject.plan(id));
    return Page.of(log.view(plan.head().title(), plan.address(), subjects, language));
  }
}
