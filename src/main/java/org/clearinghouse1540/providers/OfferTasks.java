package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * The tasks about offers: providers submit drafts and confirm old offers, the secretariat
 * circulates answers.
 */
@Component
final class OfferTasks implements TaskSource {
  private final Offers offers;
  private final Consents consents;
  private final Clock clock;

  OfferTasks(Offers offers, Consents consents, Clock clock) {
    this.offers = offers;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.is(Role.PROVIDER)) {
      return offers.listOfParty(viewer.party()).stream().flatMap(this::ofProvider).toList();
    }
    if (!viewer.may(Permission.CIRCULATE_OFFERS)) {
      return List.of();
    }
    return offers.listAnswering().stream()
        .filter(offer -> !offer.isReference() && offer.isToCirculate())
        .map(offer -> task(offer, "providers.waits.circulate", LocalDate.parse(offer.asOf())))
        .toList();
  }

  private Stream<Task> ofProvider(Offer offer) {
    LocalDate today = LocalDate.now(clock);
    if (offer.status().draft()) {
      return Stream.of(task(offer, "providers.waits.draft", LocalDate.parse(offer.asOf())));
    }
    Stream<Task> changed =
        consents.changes(Subject.offer(offer.id())).stream()
            .map(change -> task(offer, "consent.waits.consent", change.since()));
    return offer.status().toBeConfirmed()
        ? Stream.concat(
            Stream.of(task(offer, "providers.waits.confirm", offer.status().dueSince(today))),
            changed)
        : changed;
  }

  private static Task task(Offer offer, String text, LocalDate since) {
    return new Task(
        "providers.waits",
        text,
        List.of(),
        offer.title(),
        "/offers/" + offer.id(),
        since,
        Optional.empty());
  }
}
