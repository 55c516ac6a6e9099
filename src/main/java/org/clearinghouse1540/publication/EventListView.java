package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventSections;

/** The public list of events. */
@Template("publication/events.jte")
record EventListView(List<Line> lines, Paging paging) {
  EventListView {
    lines = List.copyOf(lines);
  }

  /**
   * One event.
   *
   * @param place city and State in the language of the page, or empty
   */
  record Line(Event event, String place) {}

  /** The years of the events on this page, for their yearly lists. */
  List<String> years() {
    return EventSections.years(lines.stream().map(Line::event).toList());
  }
}
