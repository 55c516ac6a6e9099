package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Offers of which the last confirmation is old wait for their provider; drafts for being given; and
 * answers that were given wait for the secretariat, which circulates them.
 */
@Component
final class OfferTasks implements TaskSource {
  private final Offers offers;
  private final Clock clock;

  OfferTasks(Offers offers, Clock clock) {
    this.offers = offers;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.is(Role.PROVIDER)) {
      return offers.listOfParty(viewer.party()).stream().flatMap(this::own).toList();
    }
    if (!viewer.is(Role.SECRETARIAT)) {
      return List.of();
    }
    return offers.list().stream()
        .filter(offer -> offer.kind().equals(Offer.ANSWER) && !offer.isReference())
        .filter(offer -> offer.standing().circulated().isEmpty())
        .map(offer -> waiting(offer, "circulate", LocalDate.parse(offer.asOf())))
        .toList();
  }

  private Stream<Task> own(Offer offer) {
    LocalDate today = LocalDate.now(clock);
    if (offer.standing().draft()) {
      return Stream.of(waiting(offer, "draft", LocalDate.parse(offer.asOf())));
    }
    return offer.standing().toBeConfirmed()
        ? Stream.of(waiting(offer, "confirm", offer.standing().waitsSince(today)))
        : Stream.empty();
  }

  private static Task waiting(Offer offer, String what, LocalDate since) {
    return new Task(
        "providers.waits",
        "providers.waits." + what,
        List.of(),
        offer.provider() + ": " + shortened(offer.words()),
        "/offers/" + offer.id(),
        since,
        Optional.empty());
  }

  private static String shortened(String words) {
    return words.length() <= 100 ? words : words.substring(0, 99) + "…";
  }
}
