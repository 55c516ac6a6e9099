package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.providers.Offer;

/** The published offers of assistance. */
@Template("publication/offers.jte")
record OfferListView(List<Offer> offers) {
  OfferListView {
    offers = List.copyOf(offers);
  }
}
