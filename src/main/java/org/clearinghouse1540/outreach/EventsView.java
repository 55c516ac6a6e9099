package org.clearinghouse1540.outreach;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of events.
 *
 * @param q the text for which the user searched, or empty
 * @param mayPlan whether the current user may plan events
 * @param years the years of the events, for the lists of outreach events
 */
@Template("outreach/events.jte")
record EventsView(
    List<EventSummary> events, Paging paging, String q, boolean mayPlan, List<String> years) {
  EventsView {
    events = List.copyOf(events);
    years = List.copyOf(years);
  }

  /** The address of another page without its number. */
  String address() {
    return "/events?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&page=";
  }
}
