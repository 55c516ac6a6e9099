package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * The tasks about offers: providers submit drafts and confirm old offers, the secretariat
 * circulates answers.
 */
@Component
final class OfferTasks implements TaskSource {
  private static final Transition DRAFTED = Transitions.get("offer-drafted");
  private static final Transition OLD = Transitions.get("offer-old");
  private static final Transition MADE = Transitions.get("offer-made");
  private static final Transition CHANGED = Transitions.get("offer-changed");
  private final Offers offers;
  private final OfferNeeds needs;
  private final OfferEndings endings;
  private final Consents consents;
  private final Clock clock;

  OfferTasks(
      Offers offers, OfferNeeds needs, OfferEndings endings, Consents consents, Clock clock) {
    this.offers = offers;
    this.endings = endings;
    this.needs = needs;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (DRAFTED.isFor(viewer)) {
      return offers.listOfParty(viewer.party()).stream()
          .filter(endings.current())
          .flatMap(this::ofProvider)
          .toList();
    }
    if (!MADE.isFor(viewer)) {
      return List.of();
    }
    return offers.listAnswering().stream()
        .filter(endings.current())
        .filter(offer -> !offer.isReference() && offer.isToCirculate() && needs.areOpen(offer))
        .map(offer -> task(MADE, offer, LocalDate.parse(offer.asOf())))
        .toList();
  }

  private Stream<Task> ofProvider(Offer offer) {
    LocalDate today = LocalDate.now(clock);
    if (offer.status().draft()) {
      return Stream.of(task(DRAFTED, offer, LocalDate.parse(offer.asOf())));
    }
    Stream<Task> changed =
        consents.changes(Subject.offer(offer.id())).stream()
            .map(change -> task(CHANGED, offer, change.since()));
    return offer.status().toBeConfirmed()
        ? Stream.concat(Stream.of(task(OLD, offer, offer.status().dueSince(today))), changed)
        : changed;
  }

  private static Task task(Transition handOver, Offer offer, LocalDate since) {
    return handOver.task(offer.title(), since, offer.id());
  }
}
