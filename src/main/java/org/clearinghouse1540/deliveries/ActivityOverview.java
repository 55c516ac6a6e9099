package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Who does what where, from what the one who asks may see of all modules that know of it. */
@Component
final class ActivityOverview {
  private final Offers offers;
  private final Deliveries deliveries;
  private final Events events;
  private final SubjectAreas areas;
  private final PlaceMatcher places;
  private final States states;

  ActivityOverview(
      Offers offers,
      Deliveries deliveries,
      Events events,
      SubjectAreas areas,
      PlaceMatcher places,
      States states) {
    this.offers = offers;
    this.deliveries = deliveries;
    this.events = events;
    this.areas = areas;
    this.places = places;
    this.states = states;
  }

  /** Those in an area and a place; an empty one stands for all. */
  List<Activity> find(Viewer viewer, String area, String where) {
    return all(viewer, where).stream()
        .filter(
            activity -> area.isEmpty() || activity.areas().stream().anyMatch(a -> isIn(a, area)))
        .filter(
            activity ->
                where.isBlank()
                    || activity.kind().equals("programme") && activity.places().isEmpty()
                    || places.meet(activity.places(), where))
        .toList();
  }

  private static boolean isIn(SubjectArea area, String key) {
    return area.key().equals(key) || area.broader().equals(key);
  }

  /**
   * What overlaps with a delivery that is about to be recorded: a dated activity in a place and an
   * area of it, within so many months. It is shown and forbids nothing.
   */
  List<Activity> overlapping(Viewer viewer, Delivery planned, int months) {
    Set<String> keys = planned.areas().stream().map(SubjectArea::key).collect(Collectors.toSet());
    LocalDate first = day(planned.starts(), true).orElseThrow();
    LocalDate last = day(planned.ends(), false).orElse(first);
    List<Activity> found = new ArrayList<>();
    for (String place : PlaceMatcher.parts(planned.states())) {
      for (Activity activity : find(viewer, "", place)) {
        boolean itself =
            activity.link().equals("/deliveries/" + planned.id())
                || planned.offer().map(id -> activity.link().equals("/offers/" + id)).orElse(false);
        if (!itself
            && !found.contains(activity)
            && activity.isNear(first, last, months)
            && activity.areas().stream().anyMatch(area -> keys.contains(area.key()))) {
          found.add(activity);
        }
      }
    }
    return found;
  }

  private List<Activity> all(Viewer viewer, String where) {
    boolean committee =
        !viewer.is(Role.PROVIDER, Role.POINT_OF_CONTACT, Role.MISSION, Role.REGIONAL_COORDINATOR);
    List<Activity> all = new ArrayList<>();
    for (Delivery delivery : deliveries.list()) {
      if (!delivery.status().equals("given-up")) {
        all.add(of(delivery));
      }
    }
    offers.list().forEach(offer -> all.add(of(offer)));
    boolean ofOneState = states.find(where.strip()).isPresent();
    for (Event event : ofOneState ? events.listOfState(where.strip()) : events.list()) {
      all.add(of(event, ofOneState ? where.strip() : event.country(), committee));
    }
    return all;
  }

  private static Activity of(Delivery delivery) {
    return new Activity(
        "delivery",
        delivery.provider(),
        delivery.title(),
        "",
        delivery.areas(),
        delivery.states(),
        delivery.starts(),
        delivery.ends(),
        day(delivery.starts(), true),
        day(delivery.ends().isEmpty() ? delivery.starts() : delivery.ends(), false),
        "/deliveries/" + delivery.id());
  }

  private Activity of(Offer offer) {
    List<SubjectArea> named =
        offer.isReference()
            ? areas.in(offer.words()).stream().map(SubjectAreas.Found::area).toList()
            : offer.scope().areas();
    boolean answer = offer.answersARequest();
    return new Activity(
        answer ? "answer" : "programme",
        offer.provider(),
        offer.words(),
        offer.exclusions(),
        named,
        offer.regions(),
        offer.terms().from(),
        offer.terms().until(),
        answer ? day(offer.terms().from(), true) : Optional.empty(),
        answer ? day(offer.terms().until(), false) : Optional.empty(),
        offer.isReference() ? "" : "/offers/" + offer.id());
  }

  private Activity of(Event event, String place, boolean linked) {
    return new Activity(
        "event",
        "",
        event.title(),
        "",
        areas.in(event.title()).stream().map(SubjectAreas.Found::area).toList(),
        place,
        event.start(),
        event.end(),
        day(event.start(), true),
        day(event.end().isEmpty() ? event.start() : event.end(), false),
        linked ? "/events/" + event.id() : "");
  }

  /** The first or last day of a day, month, quarter or year. */
  static Optional<LocalDate> day(String when, boolean first) {
    return PartialDate.of(when).map(date -> first ? date.firstDay() : date.lastDay());
  }
}
