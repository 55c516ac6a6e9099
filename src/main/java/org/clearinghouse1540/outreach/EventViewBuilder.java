package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateDecision;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Builds the page of an event. */
@Component
final class EventViewBuilder {
  private final Events events;
  private final EventRelease releases;
  private final Consents consents;
  private final Journal journal;
  private final RelatedEvents related;
  private final EventMerges merges;
  private final EventSections sections;
  private final RelatedViewBuilder comparisons;
  private final EventRecordForms forms;
  private final EventTerms terms;
  private final Clock clock;

  /** The current user with the language and the rejected form of the page. */
  record PageRequest(Viewer viewer, Language language, SubmittedForm submitted) {}

  EventViewBuilder(
      Events events,
      EventRelease releases,
      Consents consents,
      Journal journal,
      RelatedEvents related,
      EventMerges merges,
      EventSections sections,
      RelatedViewBuilder comparisons,
      EventRecordForms forms,
      EventTerms terms,
      Clock clock) {
    this.events = events;
    this.releases = releases;
    this.consents = consents;
    this.journal = journal;
    this.related = related;
    this.merges = merges;
    this.sections = sections;
    this.comparisons = comparisons;
    this.forms = forms;
    this.terms = terms;
    this.clock = clock;
  }

  /** The page of an event, with the related events within some weeks. */
  EventView view(EventRecord record, int weeks, PageRequest request) {
    Language language = request.language();
    GateDecision<EventRecord> decision = releases.ask(record);
    boolean released = decision.published().isPresent();
    boolean mayEdit = mayEdit(request.viewer(), released);
    boolean mayPlan = request.viewer().may(Permission.EDIT_EVENTS);
    return new EventView(
        record,
        sections.facts(record, language),
        sections.participants(record, language, EventSections.Readers.COMMITTEE),
        duplicates(record, language),
        terms.areas(record.event().details().areas(), language),
        unknownNames(record),
        relatedTo(record, weeks, language),
        forms.figures(record, mayEdit, request),
        forms.needs(record, mayEdit, request),
        forms.followUps(record, request),
        forms.listEntry(record, request),
        sources(record, mayPlan, request),
        release(record, decision, request),
        history(record.event()),
        mayEdit,
        mayPlan);
  }

  /** Whether a user may edit an event; after its release only a user who may release events. */
  static boolean mayEdit(Viewer viewer, boolean released) {
    return viewer.may(Permission.RELEASE_EVENTS) || !released && viewer.may(Permission.EDIT_EVENTS);
  }

  private List<EventView.Duplicate> duplicates(EventRecord record, Language language) {
    List<EventRecord> candidates =
        record.event().span().map(events::listWithParties).orElse(List.of());
    List<Long> separate = merges.separateFrom(record.event().id());
    return DuplicateEventFinder.of(record, candidates, separate).stream()
        .map(
            pair ->
                new EventView.Duplicate(
                    pair.other().event(), comparisons.reasons(pair.reasons(), language)))
        .toList();
  }

  private static List<String> unknownNames(EventRecord record) {
    Stream<String> participants =
        record.participants().stream()
            .filter(
                participant ->
                    participant.group().isEmpty()
                        && participant.kind() == ParticipantKind.OTHER
                        && participant.state().isEmpty())
            .map(Participant::asReceived);
    Stream<String> organizers =
        record.organizers().stream()
            .filter(
                organizer ->
                    organizer.entered()
                        && organizer.state().isEmpty()
                        && organizer.body().isEmpty())
            .map(Organizer::asReceived);
    return Stream.concat(participants, organizers).distinct().toList();
  }

  private Optional<RelatedView> relatedTo(EventRecord record, int weeks, Language language) {
    LocalDate today = LocalDate.now(clock);
    return record
        .event()
        .span()
        .filter(span -> !span.last().isBefore(today))
        .map(span -> comparisons.view(related.of(record, weeks), weeks, language));
  }

  private EventView.Sources sources(EventRecord record, boolean mayMerge, PageRequest request) {
    List<EventView.Source> sources = new ArrayList<>();
    if (!record.accounts().isEmpty() || !record.merged().isEmpty()) {
      if (record.event().publicAddress().isPresent()) {
        sources.add(source(record.event(), Optional.empty(), request.language()));
      }
      record
          .merged()
          .forEach(
              merged ->
                  sources.add(source(merged, Optional.of("outreach.merged"), request.language())));
      record.accounts().forEach(account -> sources.add(source(account, request.language())));
    }
    String action = "/events/" + record.event().id() + "/parting";
    List<EventView.UndoMerge> undo = new ArrayList<>();
    if (mayMerge) {
      for (EventMerges.Merge merge : merges.list(record.event().id())) {
        String title =
            record.merged().stream()
                .filter(event -> event.id() == merge.absorbed())
                .map(Event::title)
                .collect(Collectors.joining());
        FormView form = request.submitted().view(action, "merge", merge.id());
        undo.add(new EventView.UndoMerge(title, form));
      }
    }
    return new EventView.Sources(sources, undo);
  }

  private EventView.Source source(Event event, Optional<String> tag, Language language) {
    return new EventView.Source(
        event.publicAddress().isPresent() ? "outreach.public-source" : "outreach.record-of-its-own",
        event.publicAddress(),
        tag,
        event.title(),
        event.start(),
        event.end(),
        terms.place(event.city(), event.country(), language));
  }

  private EventView.Source source(SourceAccount account, Language language) {
    return new EventView.Source(
        "outreach.note",
        Optional.of("/documents/" + account.document()),
        account.inPassing() ? Optional.of("outreach.in-passing") : Optional.empty(),
        account.title(),
        account.start(),
        account.end(),
        terms.place(account.city(), account.country(), language));
  }

  private EventView.Release release(
      EventRecord record, GateDecision<EventRecord> decision, PageRequest request) {
    long id = record.event().id();
    boolean released = decision.published().isPresent();
    List<String> notCovered =
        released ? releases.notCovered(record).stream().map(Event::title).toList() : List.of();
    boolean mayRelease = request.viewer().may(Permission.RELEASE_EVENTS);
    SubmittedForm submitted = request.submitted();
    return new EventView.Release(
        released,
        released || record.event().publicAddress().isPresent(),
        notCovered,
        decision.reasons(),
        consents.list(Subject.event(id)),
        mayRelease && (!released || !notCovered.isEmpty())
            ? Optional.of(submitted.view("/events/" + id + "/approval"))
            : Optional.empty(),
        mayRelease && released
            ? Optional.of(submitted.view("/events/" + id + "/withdrawal").withIds("withdraw"))
            : Optional.empty());
  }

  private List<JournalEntry> history(Event event) {
    return events.family(event.id()).stream()
        .flatMap(number -> journal.list(Subject.event(number).journalName()).stream())
        .sorted(Comparator.comparing(JournalEntry::at))
        .toList();
  }
}
