package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The events, each with all that is recorded of it. */
@Component
public final class Events {
  private final StoredEvents events;
  private final EventParties parties;
  private final SourceAccounts accounts;
  private final Contributions contributions;
  private final VoicedNeeds needs;
  private final EventRecorder recorder;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Events(
      StoredEvents events,
      EventParties parties,
      SourceAccounts accounts,
      Contributions contributions,
      VoicedNeeds needs,
      EventRecorder recorder,
      Journal journal,
      TransactionTemplate transaction) {
    this.events = events;
    this.parties = parties;
    this.accounts = accounts;
    this.contributions = contributions;
    this.needs = needs;
    this.recorder = recorder;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The current values of all events, the latest first; those without a date last. */
  public List<Event> list() {
    return events.list();
  }

  /** The events that a State attended by name, or that took place in it, the latest first. */
  public List<Event> listOfState(String code) {
    return events.listOfState(code, parties.attendedBy(code));
  }

  /** The events that public pages report, with the facts of these pages and nothing else. */
  public List<Event> listAtSource() {
    return events.listAtSource();
  }

  /** The titles of each event in documents and of merged events, by its number. */
  public Map<Long, List<String>> titlesTold() {
    Map<Long, Long> kept = events.kept();
    Map<Long, List<String>> told = new HashMap<>();
    List<Map.Entry<Long, String>> titles = new ArrayList<>(events.titlesOfMerged());
    accounts
        .titles()
        .forEach(
            title ->
                titles.add(
                    Map.entry(
                        kept.getOrDefault(title.getKey(), title.getKey()), title.getValue())));
    titles.stream()
        .distinct()
        .forEach(
            title ->
                told.computeIfAbsent(title.getKey(), key -> new ArrayList<>())
                    .add(title.getValue()));
    return told;
  }

  /**
   * Recorded events that may be the same as one in a note: in the same country or in none known,
   * and on days that overlap. A person decides.
   *
   * @param start as precise as it is known; if it is empty, nothing is proposed
   */
  public List<Event> likelySame(String start, String end, String country) {
    return start.isEmpty() ? List.of() : events.likelySame(start, end, country);
  }

  /** All that is recorded of an event and of those merged into it, or of the one that it is. */
  public Optional<EventRecord> find(long id) {
    return events.find(id).map(event -> withAll(event, family(event.id()), false));
  }

  /** The same, from these of its {@link #family} only. */
  public Optional<EventRecord> find(long id, List<Long> members) {
    return events.find(id).map(event -> withAll(event, members, false));
  }

  /** What public pages report of an event, with their own facts. */
  public Optional<EventRecord> findAtSource(long id) {
    return events
        .find(id)
        .flatMap(now -> events.findAtSource(now.id()))
        .map(event -> withAll(event, family(event.id()), true).onlyPublic());
  }

  /** The numbers of an event and of those merged into it. */
  public List<Long> family(long id) {
    return events.family(id);
  }

  /**
   * The current number, title and first day of an event.
   *
   * @param id of the event, or of the one into which it was merged
   */
  public record Named(long id, String title, String start) {}

  /** The events of these numbers by number; those that the viewer may not see are left out. */
  public Map<Long, Named> named(Collection<Long> ids) {
    return events.named(ids);
  }

  private EventRecord withAll(Event event, List<Long> members, boolean atSource) {
    List<SourceAccount> told = accounts.of(members);
    List<Long> documents =
        told.stream().filter(account -> !account.inPassing()).map(SourceAccount::document).toList();
    return new EventRecord(
        event,
        parties.organizers(members),
        parties.participants(members),
        told,
        contributions.of(events.references(members), documents),
        needs.of(members),
        events.merged(event.id(), members, atSource));
  }

  /** Every event with its organizers and participants, in four queries whatever their number. */
  public List<EventRecord> listWithParties() {
    Map<Long, Long> kept = events.kept();
    Map<Long, List<Organizer>> organizers =
        parties.organizers().stream()
            .collect(
                Collectors.groupingBy(
                    organizer -> kept.getOrDefault(organizer.event(), organizer.event())));
    Map<Long, List<Participant>> participants =
        parties.participants().stream()
            .collect(
                Collectors.groupingBy(
                    participant -> kept.getOrDefault(participant.event(), participant.event())));
    return list().stream()
        .map(
            event ->
                new EventRecord(
                    event,
                    organizers.getOrDefault(event.id(), List.of()),
                    participants.getOrDefault(event.id(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }

  /** The contributions of a State in public sources and in notes, the latest first. */
  public List<Contribution> contributionsOf(String state) {
    return contributions.ofState(state);
  }

  /**
   * Records what a person accepted, whole or not at all.
   *
   * @return the event, new or the one on record that it is
   */
  public long record(Actor actor, EventDraft draft) {
    Long id =
        transaction.execute(
            status -> {
              long event = recorder.record(draft);
              journal.write(
                  actor,
                  Change.of(
                          draft.sameAs().isPresent() ? "note joined to event" : "event recorded",
                          "event/" + event)
                      .after(Map.of("told by document " + draft.document(), draft))
                      .source("document/" + draft.document()));
              return event;
            });
    return Optional.ofNullable(id).orElseThrow();
  }
}
