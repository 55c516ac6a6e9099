package org.clearinghouse1540.providers;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** The text of an offer, to whose publication its provider consents. */
@Component
final class OfferText implements PublishableText {
  private final Offers offers;

  OfferText(Offers offers) {
    this.offers = offers;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.OFFER;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject.number().flatMap(offers::find).map(offers::text);
  }
}
