package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the offers of the reference table. */
@Component
@Order(5)
final class OfferLoader implements ReferenceData {
  private final Offers offers;
  private final ReferenceDataLoader loader;

  OfferLoader(Offers offers, ReferenceDataLoader loader) {
    this.offers = offers;
    this.loader = loader;
  }

  /** Loads the reference table; offers keep their number, and their text once somebody owns it. */
  @Override
  public void load() {
    loader.load("providers/data/assistance_offers.csv", table -> table.rows().forEach(offers::add));
  }
}
