package org.clearinghouse1540.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;

/**
 * The calendar.
 *
 * @param asList whether it is shown as a list
 * @param upcoming the upcoming events, the next one first
 * @param past the past events, the most recent first
 * @param places the place of each event, by its number
 * @param related the number of related events of upcoming events, by the number of the event
 */
@Template("calendar/calendar.jte")
record CalendarView(
    boolean asList,
    LocalDate today,
    CalendarMonth month,
    List<Event> upcoming,
    List<Event> past,
    Map<Long, String> places,
    Map<Long, Integer> related,
    CalendarFilter filter,
    Choices choices,
    SubscriptionList subscriptions) {
  CalendarView {
    upcoming = List.copyOf(upcoming);
    past = List.copyOf(past);
    places = Map.copyOf(places);
    related = Map.copyOf(related);
  }

  /** The choices of the filter. */
  record Choices(
      List<Option> roles, List<Option> states, List<Option> kinds, List<Option> languages) {
    Choices {
      roles = List.copyOf(roles);
      states = List.copyOf(states);
      kinds = List.copyOf(kinds);
      languages = List.copyOf(languages);
    }
  }

  /**
   * The private addresses of the current user.
   *
   * @param created the address that was just created, which is shown only once
   * @param form the form that creates an address
   */
  record SubscriptionList(
      List<CalendarAddresses.CalendarAddress> list, Optional<String> created, FormView form) {
    SubscriptionList {
      list = List.copyOf(list);
    }
  }

  /** The number of events related to an event. */
  int related(Event event) {
    return related.getOrDefault(event.id(), 0);
  }

  /** The place of an event, or empty. */
  String place(Event event) {
    return places.getOrDefault(event.id(), "");
  }
}
