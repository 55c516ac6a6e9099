package org.clearinghouse1540.calendar;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.EventTerms;
import org.clearinghouse1540.outreach.EventTypes;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.outreach.RelatedEvents;
import org.springframework.stereotype.Component;

/** Builds the page of the calendar. */
@Component
final class CalendarViewBuilder {
  private final Events events;
  private final RelatedEvents related;
  private final EventTypes types;
  private final EventTerms terms;
  private final Clock clock;

  /** The view, the month and the filter that the current user chose. */
  record PageRequest(boolean asList, YearMonth month, CalendarFilter filter, Language language) {}

  CalendarViewBuilder(
      Events events, RelatedEvents related, EventTypes types, EventTerms terms, Clock clock) {
    this.events = events;
    this.related = related;
    this.types = types;
    this.terms = terms;
    this.clock = clock;
  }

  CalendarView view(PageRequest request, CalendarView.SubscriptionList subscriptions) {
    LocalDate today = LocalDate.now(clock);
    List<EventRecord> all = events.listWithParties();
    List<Event> shown =
        all.stream()
            .filter(record -> request.filter().includes(record, types))
            .map(EventRecord::event)
            .toList();
    Predicate<Event> upcoming =
        event -> event.span().filter(span -> !span.last().isBefore(today)).isPresent();
    Map<Long, String> places = new HashMap<>();
    shown.forEach(
        event ->
            places.put(event.id(), terms.place(event.city(), event.country(), request.language())));
    return new CalendarView(
        request.asList(),
        today,
        CalendarMonth.of(request.month(), shown),
        shown.stream().filter(upcoming).toList().reversed(),
        shown.stream().filter(upcoming.negate()).toList(),
        places,
        related(all, upcoming),
        request.filter(),
        choices(all, request.language()),
        subscriptions);
  }

  private Map<Long, Integer> related(List<EventRecord> all, Predicate<Event> upcoming) {
    Map<Long, Integer> counts = new HashMap<>();
    for (EventRecord record : all) {
      if (upcoming.test(record.event())) {
        counts.put(record.event().id(), related.of(record, RelatedEvents.WEEKS, all).size());
      }
    }
    return counts;
  }

  private CalendarView.Choices choices(List<EventRecord> all, Language language) {
    return new CalendarView.Choices(
        terms.roles(language),
        states(all, language),
        terms.types(language),
        Arrays.stream(Language.values())
            .map(choice -> new Option(choice.code(), choice.ownName()))
            .toList());
  }

  // Only States that an event involves.
  private List<Option> states(List<EventRecord> all, Language language) {
    Set<String> codes = new HashSet<>();
    for (EventRecord record : all) {
      record.participants().forEach(participant -> participant.state().ifPresent(codes::add));
      record.organizers().forEach(organizer -> organizer.state().ifPresent(codes::add));
      codes.add(record.event().country());
    }
    codes.remove("");
    return codes.stream()
        .map(code -> new Option(code, terms.state(code, language)))
        .sorted(Comparator.comparing(Option::text, Collator.getInstance(language.locale())))
        .toList();
  }
}
