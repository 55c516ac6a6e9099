package org.clearinghouse1540.deliveries;

import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.ProcedureStep;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.StepEffect;
import org.clearinghouse1540.assistance.StepListener;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** When a case circulates its offers, the submitted responses are recorded as circulated. */
@Component
final class AnswerCirculation implements StepListener {
  private final Offers offers;

  AnswerCirculation(Offers offers) {
    this.offers = offers;
  }

  @Override
  public void after(Actor actor, Request request, ProcedureStep step) {
    if (!step.has(StepEffect.CIRCULATE_OFFERS)) {
      return;
    }
    request.items().stream()
        .map(NeedItem::id)
        .flatMap(need -> offers.listFor(need).stream())
        .filter(offer -> !offer.status().draft() && offer.status().circulated().isEmpty())
        .map(Offer::id)
        .distinct()
        .forEach(id -> offers.find(id).ifPresent(offer -> offers.circulate(actor, offer)));
  }
}
