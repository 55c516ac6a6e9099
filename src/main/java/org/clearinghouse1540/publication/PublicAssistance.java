package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** Requests and offers as the public may see them. */
@Component
final class PublicAssistance {
  private final Requests requests;
  private final Offers offers;
  private final Gate gate;

  PublicAssistance(Requests requests, Offers offers, Gate gate) {
    this.requests = requests;
    this.offers = offers;
    this.gate = gate;
  }

  List<Published<Request>> requests() {
    return gate.askAll(
        requests.list(),
        Subject.Kind.REQUEST,
        request -> Long.toString(request.id()),
        request -> Optional.of(request.address()));
  }

  List<Published<Offer>> offers() {
    return gate.askAll(
        offers.list(),
        Subject.Kind.OFFER,
        offer -> Long.toString(offer.id()),
        Offer::publicAddress);
  }
}
