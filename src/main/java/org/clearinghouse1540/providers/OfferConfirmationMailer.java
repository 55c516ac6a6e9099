package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.AccountMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Asks providers by mail whether an offer still holds, each at most once a month. The mail holds a
 * link and nothing of the offer.
 */
@Component
public final class OfferConfirmationMailer {
  private final Offers offers;
  private final Providers providers;
  private final Outbox outbox;
  private final PublicAddress address;
  private final Clock clock;

  OfferConfirmationMailer(
      Offers offers, Providers providers, Outbox outbox, PublicAddress address, Clock clock) {
    this.offers = offers;
    this.providers = providers;
    this.outbox = outbox;
    this.address = address;
    this.clock = clock;
  }

  /** Asks those who wait; how many were asked. */
  public int ask(Actor actor) {
    return ViewerDataSource.as("program", () -> askAsProgram(actor));
  }

  private int askAsProgram(Actor actor) {
    LocalDate monthAgo = LocalDate.now(clock).minusMonths(1);
    int asked = 0;
    for (Offer offer : offers.list()) {
      Optional<Provider> provider =
          offer
              .standing()
              .provider()
              .flatMap(providers::find)
              .filter(found -> !found.mailbox().isBlank());
      boolean recently = offer.standing().asked().filter(day -> day.isAfter(monthAgo)).isPresent();
      if (offer.standing().toBeConfirmed() && !recently && provider.isPresent()) {
        outbox.put(
            actor,
            "",
            new AccountMessage(
                AccountMessage.Kind.OFFER_TO_CONFIRM,
                provider.get().mailbox(),
                Language.EN,
                address.value() + "/offers/" + offer.id()));
        offers.asked(actor, offer);
        asked++;
      }
    }
    return asked;
  }
}
