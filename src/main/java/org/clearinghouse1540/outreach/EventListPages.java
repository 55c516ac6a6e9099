package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of events and its search. */
@Controller
class EventListPages {
  private final Events events;
  private final EventSearch search;
  private final EventTerms terms;

  EventListPages(Events events, EventSearch search, EventTerms terms) {
    this.events = events;
    this.search = search;
    this.terms = terms;
  }

  @GetMapping("/events")
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Language language) {
    Found found = q.isBlank() ? all(page) : matching(q.strip(), page);
    return Page.of(
        new EventsView(
            found.events().stream().map(event -> summary(event, language)).toList(),
            found.paging(),
            q.strip(),
            viewer.may(Permission.EDIT_EVENTS),
            found.years().keySet().stream().filter(year -> year.length() == 4).toList()));
  }

  private record Found(List<Event> events, Paging paging, Map<String, Integer> years) {}

  private Found all(String page) {
    Map<String, Integer> years = events.years();
    Paging paging = paging(page, years);
    return new Found(events.list(paging), paging, years);
  }

  private Found matching(String wanted, String page) {
    Set<Long> ids = search.find(wanted);
    Map<String, Integer> years = events.years(ids);
    Paging paging = paging(page, years);
    return new Found(events.list(ids, paging), paging, years);
  }

  private static Paging paging(String page, Map<String, Integer> years) {
    int found = years.values().stream().mapToInt(Integer::intValue).sum();
    return Paging.of(page, found, Paging.LINES);
  }

  private EventSummary summary(Event event, Language language) {
    return new EventSummary(
        event, terms.type(event, language), terms.place(event.city(), event.country(), language));
  }
}
