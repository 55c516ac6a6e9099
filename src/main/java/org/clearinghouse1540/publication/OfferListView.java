package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.Template;

/** The published offers of assistance. */
@Template("publication/offers.jte")
record OfferListView(List<Line> offers, Paging paging) {
  OfferListView {
    offers = List.copyOf(offers);
  }

  /** An offer by its number. */
  record Line(long id, RecordFacts facts) {}
}
