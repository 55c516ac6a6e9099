package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The list of deliveries. */
@Template("deliveries/deliveries.jte")
record DeliveriesView(List<Line> deliveries, boolean mayRecord) {
  DeliveriesView {
    deliveries = List.copyOf(deliveries);
  }

  /** A delivery with the names of its recipients. */
  public record Line(Delivery delivery, List<String> recipients) {
    public Line {
      recipients = List.copyOf(recipients);
    }
  }
}
