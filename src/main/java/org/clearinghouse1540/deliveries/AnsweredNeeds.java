package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedStatus;
import org.clearinghouse1540.assistance.NeedStatusUpdates;
import org.clearinghouse1540.providers.OfferDetails;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Subscriptions;
import org.springframework.stereotype.Component;

/** Records the answer of a provider to needs, which it has read then. */
@Component
final class AnsweredNeeds {
  private final Offers offers;
  private final NeedStatusUpdates statuses;
  private final Subscriptions subscriptions;

  AnsweredNeeds(Offers offers, NeedStatusUpdates statuses, Subscriptions subscriptions) {
    this.offers = offers;
    this.statuses = statuses;
    this.subscriptions = subscriptions;
  }

  /**
   * Records an offer for needs.
   *
   * @return the number of the offer
   */
  long record(Viewer viewer, Provider provider, OfferDetails details, List<Long> needs) {
    long offer = offers.record(viewer.actor(), provider, details, false, needs);
    for (long need : needs) {
      statuses.move(viewer.actor(), need, NeedStatus.OFFERED);
      subscriptions.see(viewer.party(), need);
    }
    return offer;
  }
}
