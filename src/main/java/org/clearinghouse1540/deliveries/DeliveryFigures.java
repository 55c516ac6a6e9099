package org.clearinghouse1540.deliveries;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Deliveries, and needs with their results, as they are counted. */
@Component
class DeliveryFigures implements FigureSource {
  private final SubjectAreas areas;

  DeliveryFigures(SubjectAreas areas) {
    this.areas = areas;
  }

  @Override
  public List<CountedKind> kinds() {
    CountedDimension area = CountedDimension.many("area", areas.keys(), areas::name);
    return List.of(
        CountedKind.of(
            "deliveries",
            Permission.READ_DELIVERIES,
            "deliveries_delivery_counted",
            CountedDimension.of(
                "kind",
                "deliveries.kind.",
                Arrays.stream(DeliveryKind.values()).map(DeliveryKind::key).toList()),
            CountedDimension.of(
                "status",
                "deliveries.stage.",
                Arrays.stream(DeliveryStatus.values()).map(DeliveryStatus::key).toList()),
            area),
        CountedKind.of(
            "outcomes",
            Permission.READ_CASES,
            "deliveries_need_counted",
            CountedDimension.own("answer", "full", "part", "not"),
            CountedDimension.own(
                "reason",
                "met",
                "in-progress",
                "not-confirmed",
                "discontinued",
                "accepted",
                "no-reply",
                "declined",
                "no-offer",
                "not-specific",
                "withdrawn"),
            CountedDimension.own("origin", "reference", "received"),
            area));
  }
}
