package org.clearinghouse1540.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.providers.Subscription;
import org.springframework.stereotype.Component;

/** Compares open needs with what providers follow and offer: areas and places. */
@Component
final class NeedMatching {
  private final SubjectAreas areas;
  private final PlaceMatcher places;
  private final Clock clock;

  NeedMatching(SubjectAreas areas, PlaceMatcher places, Clock clock) {
    this.areas = areas;
    this.places = places;
    this.clock = clock;
  }

  /** Whether a need matches a subscription. */
  boolean match(Subscription subscription, OpenNeed need) {
    Set<String> subscribed =
        subscription.areas().stream().map(SubjectArea::key).collect(Collectors.toSet());
    boolean inArea = subscribed.isEmpty() || subscribed.stream().anyMatch(need::isIn);
    return inArea
        && (subscription.regions().isBlank() || places.meet(need.places(), subscription.regions()));
  }

  /** Whether a need is in the areas and places of a standing offer that can still be used. */
  boolean match(Offer offer, OpenNeed need) {
    if (offer.status().draft() || offer.answersARequest() || offer.hasEnded(today())) {
      return false;
    }
    return areasOf(offer).anyMatch(area -> need.isIn(area.key()))
        && (offer.regions().isBlank() || places.meet(need.places(), offer.regions()));
  }

  private Stream<SubjectArea> areasOf(Offer offer) {
    return offer.scope().areas().isEmpty()
        ? areas.in(offer.words()).stream().map(SubjectAreas.Found::area)
        : offer.scope().areas().stream();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
