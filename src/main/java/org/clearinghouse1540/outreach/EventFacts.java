package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The facts of an event as a page shows them, in the language of the page.
 *
 * @param days the separate days, if they are not consecutive
 * @param hours the daily start and end time with the time zone, or empty
 * @param type the name of the type of event
 * @param kindAsReceived the type in the words of the source, or empty
 * @param addresses the public web pages of the event
 */
public record EventFacts(
    Optional<EventStatus> status,
    List<String> otherTitles,
    String start,
    String end,
    List<LocalDate> days,
    Hours hours,
    List<Venue> places,
    boolean online,
    String languages,
    Optional<String> type,
    String kindAsReceived,
    List<NamedOrganizer> organizers,
    String attendance,
    String remark,
    List<String> addresses) {
  public EventFacts {
    otherTitles = List.copyOf(otherTitles);
    days = List.copyOf(days);
    places = List.copyOf(places);
    organizers = List.copyOf(organizers);
    addresses = List.copyOf(addresses);
  }

  /** The daily start and end time at the venue; empty texts if they are not known. */
  record Hours(String opens, String closes, String zone) {}

  /** A place, with the venue if it is known. */
  record Venue(String venue, String place) {}

  /** An organizer and its role. */
  record NamedOrganizer(String name, String role) {}

  /** Whether no place is known. */
  boolean withoutPlace() {
    return !online && places.isEmpty();
  }
}
