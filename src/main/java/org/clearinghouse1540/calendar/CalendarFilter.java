package org.clearinghouse1540.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.outreach.LocalizedTerm;

/**
 * The events that a calendar shows; an empty value means no restriction.
 *
 * @param role the key of a role that a party has in the event
 * @param state code of a State that has the role, or any role if none is chosen
 * @param kind the key of the type of event
 * @param language the code of a language of the event
 */
record CalendarFilter(String role, String state, String kind, String language) {
  /** All events. */
  static final CalendarFilter ALL = new CalendarFilter("", "", "", "");

  /** The filter in the query of an address. */
  static CalendarFilter of(Map<String, String> query) {
    return new CalendarFilter(
        query.getOrDefault("role", ""),
        query.getOrDefault("state", ""),
        query.getOrDefault("kind", ""),
        query.getOrDefault("language", ""));
  }

  private record PartyRole(String role, String state) {}

  /** Whether the calendar shows an event. */
  boolean includes(EventRecord record, EventTypes types) {
    Event event = record.event();
    return (kind.isEmpty() || types.of(event).map(LocalizedTerm::key).orElse("").equals(kind))
        && (language.isEmpty()
            || Language.find(language).filter(event.details().languages()::contains).isPresent())
        && (role.isEmpty() && state.isEmpty()
            || roles(record).anyMatch(this::matches)
            || role.isEmpty() && event.country().equals(state));
  }

  private boolean matches(PartyRole party) {
    return (role.isEmpty() || party.role().equals(role))
        && (state.isEmpty() || party.state().equals(state));
  }

  private static Stream<PartyRole> roles(EventRecord record) {
    return Stream.concat(
        record.organizers().stream()
            .map(organizer -> new PartyRole(organizer.role(), organizer.state().orElse(""))),
        record.participants().stream()
            .map(participant -> new PartyRole(participant.role(), participant.state().orElse(""))));
  }

  /** The filter as a query string. */
  String query() {
    return "role="
        + encoded(role)
        + "&state="
        + encoded(state)
        + "&kind="
        + encoded(kind)
        + "&language="
        + encoded(language);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
