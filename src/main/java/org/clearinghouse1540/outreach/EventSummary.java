package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * An event in a list.
 *
 * @param type the name of the type of event, if it is known
 * @param place the city and the State, or empty
 */
record EventSummary(Event event, Optional<String> type, String place) {
  /** The status, if the event is planned or cancelled. */
  Optional<EventStatus> status() {
    return event.details().status().filter(status -> status != EventStatus.HELD);
  }
}
