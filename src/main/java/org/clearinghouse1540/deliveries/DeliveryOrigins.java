package org.clearinghouse1540.deliveries;

import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferForm;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.Provider;
import org.clearinghouse1540.providers.Providers;
import org.springframework.stereotype.Component;

/** The provider, need and offer of a delivery, which do not change after it is recorded. */
@Component
final class DeliveryOrigins {
  private final Providers providers;
  private final Requests requests;
  private final Offers offers;

  DeliveryOrigins(Providers providers, Requests requests, Offers offers) {
    this.providers = providers;
    this.requests = requests;
    this.offers = offers;
  }

  /**
   * The origin of a delivery.
   *
   * @param party the party whose accounts act for the provider
   * @param provider the name of the provider
   */
  record Origin(String party, String provider, Optional<Long> need, Optional<Long> offer) {}

  /** The title of the need of a delivery; empty if there is none or the user may not see it. */
  String needTitle(Delivery delivery) {
    return delivery.need().flatMap(requests::findNeed).map(NeedItem::heading).orElse("");
  }

  /** The title of the offer of a delivery; empty if there is none or the user may not see it. */
  String offerTitle(Delivery delivery) {
    return delivery.offer().flatMap(offers::find).map(Offer::title).orElse("");
  }

  /** The origin of a delivery on record. */
  static Origin of(Delivery delivery) {
    return new Origin(delivery.party(), delivery.provider(), delivery.need(), delivery.offer());
  }

  /** The origin in a form; problems are added to the form. */
  Origin read(Form form) {
    Optional<Provider> provider = OfferForm.provider(form, providers);
    Optional<Long> need = id(form, "need");
    if (need.isPresent() && requests.findNeed(need.get()).isEmpty()) {
      form.problem("", "deliveries.refused.need");
    }
    Optional<Long> offer = id(form, "offer");
    if (offer.isPresent() && offers.find(offer.get()).isEmpty()) {
      form.problem("", "deliveries.refused.offer");
    }
    return new Origin(
        provider.map(Provider::party).orElse(""),
        provider.map(Provider::fullName).orElse(""),
        need,
        offer);
  }

  private static Optional<Long> id(Form form, String name) {
    return form.number(name, 0, Long.MAX_VALUE).filter(id -> id > 0);
  }
}
