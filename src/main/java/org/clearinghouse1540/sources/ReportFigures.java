package org.clearinghouse1540.sources;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.springframework.stereotype.Component;

/** National reports, as they are counted. */
@Component
class ReportFigures implements FigureSource {
  @Override
  public List<CountedKind> kinds() {
    return List.of(
        CountedKind.of(
            "reports",
            Permission.READ_STATES,
            "sources_report_counted",
            CountedDimension.own("kind", "first", "additional")));
  }
}
