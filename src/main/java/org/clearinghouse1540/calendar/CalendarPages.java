package org.clearinghouse1540.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of events, and the private addresses for calendar programs. */
@Controller
class CalendarPages {
  private static final String LATEST = "latest";
  private final CalendarAddresses addresses;
  private final CalendarViewBuilder views;
  private final PublicAddress site;
  private final Clock clock;

  CalendarPages(
      CalendarAddresses addresses, CalendarViewBuilder views, PublicAddress site, Clock clock) {
    this.addresses = addresses;
    this.views = views;
    this.site = site;
    this.clock = clock;
  }

  @GetMapping("/events/calendar")
  Page calendar(
      @RequestParam Map<String, String> query,
      Viewer viewer,
      Language language,
      SubmittedForm submitted) {
    CalendarViewBuilder.PageRequest page =
        new CalendarViewBuilder.PageRequest(
            query.getOrDefault("view", "").equals("list"),
            CalendarMonth.read(query.getOrDefault("month", ""), LocalDate.now(clock)),
            CalendarFilter.of(query),
            language);
    return Page.of(views.view(page, subscriptions(viewer, submitted, Optional.empty())));
  }

  private CalendarView.SubscriptionList subscriptions(
      Viewer viewer, SubmittedForm submitted, Optional<String> created) {
    List<CalendarAddresses.CalendarAddress> list = addresses.list(viewer);
    return new CalendarView.SubscriptionList(
        list, created, submitted.view("/events/calendar/address").withFixed(LATEST, latest(list)));
  }

  @PostMapping("/events/calendar/address")
  @FormPage("/events/calendar")
  Page createAddress(Viewer viewer, Language language, Form form, SubmittedForm submitted) {
    // The page with the secret, loaded again, sends its form again: it makes no other secret.
    String seen = form.value(LATEST);
    if (!seen.isEmpty() && !seen.equals(latest(addresses.list(viewer)))) {
      throw BadInput.of("", "calendar.refused.created");
    }
    String address = site.of("/calendar/" + addresses.create(viewer) + "/events.ics");
    LocalDate today = LocalDate.now(clock);
    CalendarViewBuilder.PageRequest page =
        new CalendarViewBuilder.PageRequest(
            false, CalendarMonth.read("", today), CalendarFilter.ALL, language);
    return Page.of(views.view(page, subscriptions(viewer, submitted, Optional.of(address))));
  }

  private static String latest(List<CalendarAddresses.CalendarAddress> list) {
    return list.isEmpty() ? "0" : Long.toString(list.getLast().id());
  }

  @PostMapping("/events/calendar/address/{id}/end")
  String deleteAddress(@PathVariable long id, Viewer viewer) {
    if (!addresses.delete(viewer, id)) {
      throw new NotFound();
    }
    return "redirect:/events/calendar#address";
  }
}
