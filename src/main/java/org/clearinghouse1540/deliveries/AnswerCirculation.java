package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.ProcedureStep;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.StepEffect;
import org.clearinghouse1540.assistance.StepListener;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferEndings;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** When a case circulates offers, those that its step names are recorded as circulated. */
@Component
final class AnswerCirculation implements StepListener {
  private final Offers offers;
  private final OfferEndings endings;

  AnswerCirculation(Offers offers, OfferEndings endings) {
    this.offers = offers;
    this.endings = endings;
  }

  @Override
  public List<Option> choices(Request request, ProcedureStep step) {
    return open(request, step)
        .map(offer -> new Option(Long.toString(offer.id()), offer.title()))
        .toList();
  }

  @Override
  public void after(Actor actor, Request request, ProcedureStep step, List<String> named) {
    open(request, step)
        .filter(offer -> named.contains(Long.toString(offer.id())))
        .toList()
        .forEach(offer -> endings.whileCurrent(offer, () -> offers.circulate(actor, offer)));
  }

  // The submitted responses to the unmet needs of a request that were not circulated yet.
  private Stream<Offer> open(Request request, ProcedureStep step) {
    return step.has(StepEffect.CIRCULATE_OFFERS)
        ? offers
            .listFor(request.items().stream().filter(NeedItem::unmet).map(NeedItem::id).toList())
            .stream()
            .filter(offer -> !offer.isReference() && offer.isToCirculate())
            .filter(endings.current())
        : Stream.empty();
  }
}
