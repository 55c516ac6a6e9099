package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Delivery;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The needs from a line of a plan with their deliveries, and what else could serve the line. */
@Component
class LineAssistance {
  private final LineNeeds needs;
  private final Deliveries deliveries;
  private final LineFits fits;

  LineAssistance(LineNeeds needs, Deliveries deliveries, LineFits fits) {
    this.fits = fits;
    this.needs = needs;
    this.deliveries = deliveries;
  }

  /** A need from a line, with its deliveries. */
  public record NeedDeliveries(LineNeed need, List<Delivery> deliveries) {
    public NeedDeliveries {
      deliveries = List.copyOf(deliveries);
    }

    /** Whether assistance was delivered, so that the line can say what it changed. */
    public boolean isDelivered() {
      return deliveries.stream().anyMatch(Delivery::isDone);
    }
  }

  /** The needs from a line. */
  List<NeedDeliveries> of(NationalPlan plan, PlanLine line) {
    return needs.list(plan.series(), line.number()).stream()
        .map(
            need ->
                new NeedDeliveries(need, need.need().map(deliveries::listFor).orElse(List.of())))
        .toList();
  }

  /** The practices and offers that fit a line. */
  LineFits.Fits fits(NationalPlan plan, PlanLine line, Language language) {
    return fits.of(line.content(), plan.state(), language);
  }
}
