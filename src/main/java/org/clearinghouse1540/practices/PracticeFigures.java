package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Effective practices, as they are counted. */
@Component
class PracticeFigures implements FigureSource {
  private final SubjectAreas areas;

  PracticeFigures(SubjectAreas areas) {
    this.areas = areas;
  }

  @Override
  public List<CountedKind> kinds() {
    return List.of(
        CountedKind.of(
            "practices",
            Permission.READ_PRACTICES,
            "practices_practice_counted",
            CountedDimension.own("status", "published", "not-published"),
            CountedDimension.own("author", "committee", "state", Role.PROVIDER.key()),
            CountedDimension.many("area", areas.keys(), areas::name)));
  }
}
