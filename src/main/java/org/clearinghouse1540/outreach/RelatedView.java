package org.clearinghouse1540.outreach;

import java.util.List;

/**
 * The events related to an event as a page shows them.
 *
 * @param weeks the number of weeks before and after the event
 */
record RelatedView(int weeks, List<Line> lines) {
  RelatedView {
    lines = List.copyOf(lines);
  }

  /**
   * A related event.
   *
   * @param days the number of days between the two events; 0 if they overlap
   * @param organizers the names of its organizers, or empty
   * @param stateCount the number of States that both events involve
   * @param states their names
   * @param areas the names of the subject areas of both events
   */
  record Line(
      Event event, long days, String organizers, int stateCount, String states, String areas) {}
}
