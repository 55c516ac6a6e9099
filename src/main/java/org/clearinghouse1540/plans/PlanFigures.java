package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.springframework.stereotype.Component;

/** National action plans, as they are counted: each edition is one. */
@Component
class PlanFigures implements FigureSource {
  @Override
  public List<CountedKind> kinds() {
    return List.of(
        CountedKind.of(
            "plans",
            Permission.READ_SUBMITTED_PLANS,
            "plans_plan_counted",
            CountedDimension.own("origin", "listed", "written")));
  }
}
