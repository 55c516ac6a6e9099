package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * Reads the history of a need item from the modules that keep its records. Records that a module
 * does not show to the current user are absent, so a step never says why nothing is recorded.
 */
@Component
final class NeedHistoryReader {
  private final MatrixHistory matrix;
  private final RequestHistory cases;
  private final DeliveryHistory deliveries;

  NeedHistoryReader(MatrixHistory matrix, RequestHistory cases, DeliveryHistory deliveries) {
    this.matrix = matrix;
    this.cases = cases;
    this.deliveries = deliveries;
  }

  /** A need item with its request, and the current user to whom its history is shown. */
  record HistoryContext(Viewer viewer, Language language, NeedItem item, Request request) {
    /**
     * Whether the user belongs to the Committee or represents a State. Providers and regional
     * coordinators see neither the matrix, nor the steps of the case, nor candidates.
     */
    boolean isInternal() {
      return !viewer.is(Role.PROVIDER, Role.REGIONAL_COORDINATOR);
    }
  }

  NeedHistory read(HistoryContext context) {
    return new NeedHistory(
        List.of(
            matrix.field(context),
            cases.need(context),
            cases.request(context),
            cases.candidates(context),
            deliveries.offers(context),
            deliveries.deliveries(context),
            deliveries.feedback(context),
            matrix.change(context)));
  }
}
