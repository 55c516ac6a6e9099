package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.AccountMessage;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Requests, by e-mail, the confirmation of offers that were last confirmed more than a year ago.
 * Each request is sent at most once a month and contains only a link.
 */
@Component
public final class OfferConfirmationMailer {
  private final Offers offers;
  private final Providers providers;
  private final ProviderLanguage languages;
  private final Outbox outbox;
  private final PublicAddress address;
  private final Clock clock;

  OfferConfirmationMailer(
      Offers offers,
      ProviderLanguage languages,
      Outbox outbox,
      PublicAddress address,
      Clock clock) {
    this.offers = offers;
    this.providers = languages.providers();
    this.languages = languages;
    this.outbox = outbox;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Sends the requests that are due.
   *
   * @return the number of requests
   */
  public int ask(Actor actor) {
    return ViewerDataSource.as("program", () -> askAsProgram(actor));
  }

  private int askAsProgram(Actor actor) {
    LocalDate monthAgo = LocalDate.now(clock).minusMonths(1);
    int asked = 0;
    for (Offer offer : offers.list()) {
      Optional<Provider> provider =
          offer
              .status()
              .provider()
              .flatMap(providers::find)
              .filter(found -> !found.mailbox().isBlank());
      boolean recently = offer.status().asked().filter(day -> day.isAfter(monthAgo)).isPresent();
      if (offer.status().toBeConfirmed() && !recently && provider.isPresent()) {
        outbox.put(
            actor,
            "",
            new AccountMessage(
                AccountMessage.Kind.OFFER_TO_CONFIRM,
                provider.get().mailbox(),
                languages.of(provider.get()),
                address.value() + "/offers/" + offer.id()));
        offers.asked(actor, offer);
        asked++;
      }
    }
    return asked;
  }
}
