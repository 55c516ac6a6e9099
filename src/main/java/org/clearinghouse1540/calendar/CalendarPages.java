package org.clearinghouse1540.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of events as a page, as a file, and at a private address for calendar programs. */
@Controller
class CalendarPages {
  private static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  private final Events events;
  private final EventTypes types;
  private final CalendarAddresses addresses;
  private final CalendarViewBuilder views;
  private final CalendarFiles files;
  private final PublicAddress site;
  private final Clock clock;

  CalendarPages(
      Events events,
      EventTypes types,
      CalendarAddresses addresses,
      CalendarViewBuilder views,
      CalendarFiles files,
      PublicAddress site,
      Clock clock) {
    this.events = events;
    this.types = types;
    this.addresses = addresses;
    this.views = views;
    this.files = files;
    this.site = site;
    this.clock = clock;
  }

  @GetMapping("/events/calendar")
  Page calendar(
      @RequestParam(defaultValue = "month") String view,
      @RequestParam(defaultValue = "") String month,
      @RequestParam Map<String, String> query,
      Viewer viewer,
      Language language,
      SubmittedForm submitted) {
    LocalDate today = LocalDate.now(clock);
    CalendarViewBuilder.PageRequest page =
        new CalendarViewBuilder.PageRequest(
            view.equals("list"),
            CalendarMonth.read(month, today),
            CalendarFilter.of(query),
            language);
    return Page.of(views.view(page, subscriptions(viewer, submitted, Optional.empty())));
  }

  private CalendarView.SubscriptionList subscriptions(
      Viewer viewer, SubmittedForm submitted, Optional<String> created) {
    return new CalendarView.SubscriptionList(
        addresses.list(viewer), created, submitted.view("/events/calendar/address"));
  }

  @GetMapping("/events/calendar.ics")
  Download file(@RequestParam Map<String, String> query, Language language) {
    CalendarFilter filter = CalendarFilter.of(query);
    List<Event> shown =
        events.listWithParties().stream()
            .filter(record -> filter.includes(record, types))
            .map(EventRecord::event)
            .toList();
    return Download.file(files.write(shown, language), MEDIA_TYPE, "events.ics");
  }

  @GetMapping("/events/{id}/event.ics")
  Download event(@PathVariable long id, Language language) {
    Event event = events.find(id).orElseThrow(NotFound::new).event();
    return Download.file(files.write(List.of(event), language), MEDIA_TYPE, "event-" + id + ".ics");
  }

  /** For calendar programs, which cannot sign in; the private address identifies its owner. */
  @GetMapping("/calendar/{secret}/events.ics")
  Download subscription(@PathVariable String secret, Language language) {
    if (addresses.owner(secret).isEmpty()) {
      throw new NotFound();
    }
    return ViewerDataSource.as(
        "committee", () -> Download.text(files.write(events.list(), language), MEDIA_TYPE));
  }

  @PostMapping("/events/calendar/address")
  @FormPage("/events/calendar")
  Page createAddress(Viewer viewer, Language language, SubmittedForm submitted) {
    String address = site.of("/calendar/" + addresses.create(viewer) + "/events.ics");
    LocalDate today = LocalDate.now(clock);
    CalendarViewBuilder.PageRequest page =
        new CalendarViewBuilder.PageRequest(
            false, CalendarMonth.read("", today), CalendarFilter.ALL, language);
    return Page.of(views.view(page, subscriptions(viewer, submitted, Optional.of(address))));
  }

  @PostMapping("/events/calendar/address/{id}/end")
  String deleteAddress(@PathVariable long id, Viewer viewer) {
    if (!addresses.delete(viewer, id)) {
      throw new NotFound();
    }
    return "redirect:/events/calendar#address";
  }
}
