package org.clearinghouse1540.outreach;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;

/** Two events that may be the same, with the reasons. */
record DuplicateView(List<DuplicateEvent> events, List<ReasonLine> reasons, FormView form) {
  DuplicateView {
    events = List.copyOf(events);
    reasons = List.copyOf(reasons);
  }

  /** One of the two events. */
  record DuplicateEvent(Event event, String place, String organizers) {}

  /**
   * A reason.
   *
   * @param text the key of its text
   * @param about the feature that both events have, or empty
   */
  record ReasonLine(String text, String about) {}
}
