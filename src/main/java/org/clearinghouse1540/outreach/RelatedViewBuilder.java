package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Builds the lists of related events and of possible duplicates. */
@Component
final class RelatedViewBuilder {
  private final RelatedEvents events;
  private final EventTerms terms;

  RelatedViewBuilder(RelatedEvents events, EventTerms terms) {
    this.events = events;
    this.terms = terms;
  }

  /** The events related to an event within some weeks. */
  RelatedView relatedTo(EventRecord record, int weeks, Language language) {
    return new RelatedView(
        weeks, events.of(record, weeks).stream().map(found -> line(found, language)).toList());
  }

  private RelatedView.Line line(RelatedEvents.Related related, Language language) {
    return new RelatedView.Line(
        related.other().event(),
        related.days(),
        organizers(related.other()),
        related.states().size(),
        terms.states(related.states(), language),
        terms.areas(related.areas(), language));
  }

  /** A pair of possible duplicates with the form that decides on it. */
  DuplicateView duplicate(
      DuplicateEventFinder.Pair pair, SubmittedForm submitted, Language language) {
    long one = pair.one().event().id();
    long other = pair.other().event().id();
    return new DuplicateView(
        List.of(duplicateEvent(pair.one(), language), duplicateEvent(pair.other(), language)),
        reasons(pair.reasons(), language),
        submitted
            .view("/events/merging", "pair", one + "-" + other)
            .withIds("pair-" + one + "-" + other)
            .with("one", Long.toString(one))
            .with("other", Long.toString(other)));
  }

  private DuplicateView.DuplicateEvent duplicateEvent(EventRecord record, Language language) {
    Event event = record.event();
    return new DuplicateView.DuplicateEvent(
        event, terms.place(event.city(), event.country(), language), organizers(record));
  }

  private static String organizers(EventRecord record) {
    return record.organizers().stream()
        .map(Organizer::asReceived)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The reasons for which two events may be the same. */
  List<DuplicateView.ReasonLine> reasons(
      List<DuplicateEventFinder.DuplicateReason> reasons, Language language) {
    return reasons.stream().map(reason -> reason(reason, language)).toList();
  }

  private DuplicateView.ReasonLine reason(
      DuplicateEventFinder.DuplicateReason reason, Language language) {
    return switch (reason) {
      case DuplicateEventFinder.DuplicateReason.Days days ->
          line(
              days.same() ? "days" : "days-overlap",
              DateText.of(days.start(), days.end(), language));
      case DuplicateEventFinder.DuplicateReason.City city -> line("city", city.name());
      case DuplicateEventFinder.DuplicateReason.Country country ->
          line("country", terms.state(country.code(), language));
      case DuplicateEventFinder.DuplicateReason.Organizers organizers ->
          line("organizers", joined(organizers.names(), language));
      case DuplicateEventFinder.DuplicateReason.Words words ->
          line("words", joined(words.words(), language));
      case DuplicateEventFinder.DuplicateReason.TitlesDiffer differ -> line("titles-differ", "");
    };
  }

  private static DuplicateView.ReasonLine line(String key, String about) {
    return new DuplicateView.ReasonLine("outreach.same." + key, about);
  }

  private static String joined(Set<String> words, Language language) {
    return EventTerms.joined(List.copyOf(words), language);
  }
}
