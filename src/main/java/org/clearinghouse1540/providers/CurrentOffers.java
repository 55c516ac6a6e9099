package org.clearinghouse1540.providers;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offers that are still made. An offer that ended stays on record, and is not among them. */
@Component
public final class CurrentOffers {
  private final Offers offers;
  private final OfferEndings endings;

  CurrentOffers(Offers offers, OfferEndings endings) {
    this.offers = offers;
    this.endings = endings;
  }

  /** The submitted offers that answer any of these need items. */
  public List<Offer> answering(Collection<Long> needs) {
    return current(offers.listFor(needs));
  }

  /** The offers that a party recorded, including drafts. */
  public List<Offer> ofParty(String party) {
    return current(offers.listOfParty(party));
  }

  private List<Offer> current(List<Offer> found) {
    return found.isEmpty() ? found : found.stream().filter(endings.current()).toList();
  }
}
