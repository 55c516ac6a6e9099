package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.deliveries.Activity.Period;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRelease;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Deliveries, offers and events as activities. */
@Component
final class ActivitySources {
  private final Offers offers;
  private final Deliveries deliveries;
  private final EventRelease releases;
  private final SubjectAreas areas;
  private final States states;

  ActivitySources(
      Offers offers,
      Deliveries deliveries,
      EventRelease releases,
      SubjectAreas areas,
      States states) {
    this.offers = offers;
    this.deliveries = deliveries;
    this.releases = releases;
    this.areas = areas;
    this.states = states;
  }

  /** The activities visible to the current user; of events, those in a State if one is named. */
  List<Activity> list(Viewer viewer, String where) {
    List<Activity> all = new ArrayList<>();
    deliveries.list().stream()
        .filter(delivery -> delivery.status() != DeliveryStatus.GIVEN_UP)
        .map(ActivitySources::activity)
        .forEach(all::add);
    offers.list().stream().map(this::activity).forEach(all::add);
    String place = where.strip();
    boolean ofOneState = states.find(place).isPresent();
    boolean linked = viewer.may(Permission.READ_EVENTS);
    Optional<String> state = ofOneState ? Optional.of(place) : Optional.empty();
    for (Event event : linked ? releases.current(state) : releases.published(state)) {
      all.add(activity(event, ofOneState ? place : event.country(), linked));
    }
    return all;
  }

  private static Activity activity(Delivery delivery) {
    return new Activity(
        ActivityKind.DELIVERY,
        delivery.provider(),
        delivery.title(),
        "",
        delivery.areas(),
        delivery.states(),
        delivery.period(),
        "/deliveries/" + delivery.id());
  }

  private Activity activity(Offer offer) {
    List<SubjectArea> named =
        offer.scope().areas().isEmpty() ? named(offer.words()) : offer.scope().areas();
    boolean answer = offer.answersARequest();
    return new Activity(
        answer ? ActivityKind.ANSWER : ActivityKind.PROGRAMME,
        offer.provider(),
        offer.words(),
        offer.exclusions(),
        named,
        offer.regions(),
        new Period(offer.terms().from(), offer.terms().until(), answer),
        offer.isReference() ? "" : "/offers/" + offer.id());
  }

  private Activity activity(Event event, String place, boolean linked) {
    return new Activity(
        ActivityKind.EVENT,
        "",
        event.title(),
        "",
        named(event.title()),
        place,
        new Period(event.start(), event.end(), true),
        linked ? "/events/" + event.id() : "");
  }

  private List<SubjectArea> named(String words) {
    return areas.in(words).stream().map(SubjectAreas.Found::area).toList();
  }
}
