package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.deliveries.Activity.Period;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.PlaceMatcher;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The overview of activities: those that the current user may see in all modules. */
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

  /** The activities in a subject area and a place; an empty value means all. */
  List<Activity> find(Viewer viewer, String area, String where) {
    return all(viewer, where).stream()
        .filter(activity -> area.isEmpty() || activity.isIn(area))
        .filter(activity -> where.isBlank() || isIn(activity, where))
        .toList();
  }

  // A programme that names no region is open to all.
  private boolean isIn(Activity activity, String where) {
    boolean everywhere = activity.kind() == ActivityKind.PROGRAMME && activity.places().isEmpty();
    return everywhere || places.meet(activity.places(), where);
  }

  /**
   * The dated activities that overlap with a planned delivery: in one of its places and subject
   * areas, within a number of months. They are shown, and do not prevent the delivery.
   */
  List<Activity> overlapping(Viewer viewer, Delivery planned, int months) {
    Set<String> keys = planned.areas().stream().map(SubjectArea::key).collect(Collectors.toSet());
    Set<Activity> found = new LinkedHashSet<>();
    for (String place : PlaceMatcher.parts(planned.states())) {
      find(viewer, "", place).stream()
          .filter(activity -> !isPartOf(activity, planned))
          .filter(activity -> activity.period().isNear(planned.period(), months))
          .filter(activity -> activity.isInOneOf(keys))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static boolean isPartOf(Activity activity, Delivery delivery) {
    return activity.link().equals("/deliveries/" + delivery.id())
        || delivery.offer().filter(id -> activity.link().equals("/offers/" + id)).isPresent();
  }

  private List<Activity> all(Viewer viewer, String where) {
    List<Activity> all = new ArrayList<>();
    deliveries.list().stream()
        .filter(delivery -> delivery.status() != DeliveryStatus.GIVEN_UP)
        .map(ActivityOverview::activity)
        .forEach(all::add);
    offers.list().stream().map(this::activity).forEach(all::add);
    String place = where.strip();
    boolean ofOneState = states.find(place).isPresent();
    boolean linked = viewer.may(Permission.READ_EVENTS);
    for (Event event : ofOneState ? events.listOfState(place) : events.list()) {
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
    List<SubjectArea> named = offer.isReference() ? named(offer.words()) : offer.scope().areas();
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
