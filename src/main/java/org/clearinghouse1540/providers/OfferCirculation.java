package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.CaseCirculation;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/**
 * Circulates an offer: by the step of its case, with the conditions and the letters of that step; a
 * need that is only published elsewhere has no case.
 */
@Component
class OfferCirculation {
  private final Offers offers;
  private final Requests requests;
  private final CaseCirculation cases;
  private final OfferEndings endings;

  OfferCirculation(Offers offers, Requests requests, CaseCirculation cases, OfferEndings endings) {
    this.endings = endings;
    this.offers = offers;
    this.requests = requests;
    this.cases = cases;
  }

  /**
   * Circulates an offer, once.
   *
   * @throws BadInput if it answers no need, or these ended, or its case does not allow it now
   */
  void circulate(Actor actor, Offer offer, Language reader) {
    Optional<Long> request = request(offer);
    if (request.isEmpty() || offer.status().circulated().isPresent()) {
      endings.whileCurrent(offer, () -> offers.circulate(actor, offer));
      return;
    }
    if (needs(offer).noneMatch(NeedItem::unmet)) {
      throw BadInput.of("", "assistance.refused.ended");
    }
    List<Message> refused =
        cases.circulate(
            actor,
            request.get(),
            new CaseCirculation.CirculatedOffer(
                offer.id(), offer.provider() + ": " + offer.words()),
            reader);
    if (!refused.isEmpty()) {
      throw new BadInput(refused.stream().map(reason -> new Problem("", reason)).toList());
    }
  }

  // All needs that an offer answers belong to one request.
  private Optional<Long> request(Offer offer) {
    return needs(offer)
        .map(NeedItem::request)
        .flatMap(request -> requests.find(request).stream())
        .filter(Request::received)
        .map(Request::id)
        .findFirst();
  }

  private Stream<NeedItem> needs(Offer offer) {
    return offer.status().needs().stream().flatMap(need -> requests.findNeed(need).stream());
  }
}
