package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.Paging;
import org.springframework.stereotype.Component;

/** Events with their organizers, participants, source accounts, contributions and needs. */
@Component
public final class Events {
  private final EventTable table;
  private final EventParties parties;
  private final SourceAccounts accounts;
  private final Contributions contributions;
  private final VoicedNeeds needs;

  /**
   * The current number, title and first day of an event.
   *
   * @param id of the event, or of the one into which it was merged
   */
  public record EventName(long id, String title, String start) {}

  Events(
      EventTable table,
      EventParties parties,
      SourceAccounts accounts,
      Contributions contributions,
      VoicedNeeds needs) {
    this.table = table;
    this.parties = parties;
    this.accounts = accounts;
    this.contributions = contributions;
    this.needs = needs;
  }

  /** All events, the most recent first; events without a date last. */
  public List<Event> list() {
    return table.lists().list();
  }

  /** The number of events that the current user may see. */
  public int count() {
    return table.count();
  }

  /** One page of the list of events. */
  public List<Event> list(Paging page) {
    return table.lists().list(page);
  }

  /** These events, in the order of the list. */
  public List<Event> list(Collection<Long> ids) {
    return table.lists().list(ids);
  }

  /** The events whose details a person recorded. */
  List<Event> listEdited() {
    return table.listEdited();
  }

  /** The number of events of each year, the most recent first; those without a date come last. */
  Map<String, Integer> years() {
    return table.lists().years();
  }

  /** The number of these events of each year, as {@link #years()}. */
  Map<String, Integer> years(Collection<Long> ids) {
    return table.lists().years(ids);
  }

  /** One page of these events, in the order of the list. */
  List<Event> list(Collection<Long> ids, Paging page) {
    return table.lists().list(ids, page);
  }

  /** The events that take place in a State or list it as a participant, the most recent first. */
  public List<Event> listOfState(String code) {
    List<Long> listed = parties.eventsOf(code);
    Map<Long, Long> merged = table.merged(listed);
    List<Long> attended = listed.stream().map(id -> merged.getOrDefault(id, id)).toList();
    return table.listIn(code, attended);
  }

  /** These events with the facts from their public pages only. */
  public List<Event> listAtSource(Collection<Long> ids) {
    return table.listAtSource(ids);
  }

  /**
   * Recorded events that may be the event in a note: in the same State or in an unknown one, and on
   * overlapping days. A person decides.
   *
   * @param start as precise as it is known; if it is empty, nothing is proposed
   */
  public List<Event> likelySame(String start, String end, String country) {
    if (start.isEmpty()) {
      return List.of();
    }
    return table.listBetween(start, end.isEmpty() ? start : end).stream()
        .filter(
            event ->
                country.isEmpty() || event.country().isEmpty() || event.country().equals(country))
        .toList();
  }

  /** The whole record of an event and of those merged into it. */
  public Optional<EventRecord> find(long id) {
    return table.lists().find(id).map(event -> record(event, family(event.id())));
  }

  /** The record of an event itself, merged or not, without those merged into it. */
  Optional<EventRecord> findAlone(long id) {
    return table
        .lists()
        .find(id)
        .flatMap(
            kept ->
                kept.id() == id
                    ? Optional.of(kept)
                    : table.lists().mergedInto(kept.id(), List.of(id)).stream().findFirst())
        .map(event -> record(event, List.of(id), List.of()));
  }

  /** The record of an event with the facts from its public web page only. */
  public Optional<EventRecord> findAtSource(long id) {
    return table
        .lists()
        .find(id)
        .flatMap(event -> table.listAtSource(List.of(event.id())).stream().findFirst())
        .map(
            event -> {
              List<Long> family = family(event.id());
              List<Long> merged = family.stream().filter(member -> member != event.id()).toList();
              return record(event, family, table.listAtSource(merged)).onlyPublic();
            });
  }

  /** The numbers of an event and of those merged into it. */
  public List<Long> family(long id) {
    return table.family(id);
  }

  /** The events with these numbers; those that the current user may not see are left out. */
  public Map<Long, EventName> named(Collection<Long> ids) {
    return table.lists().named(ids, true);
  }

  private EventRecord record(Event event, List<Long> members) {
    return record(event, members, table.lists().mergedInto(event.id(), members));
  }

  private EventRecord record(Event event, List<Long> members, List<Event> merged) {
    List<SourceAccount> reported = accounts.of(members);
    List<Long> notes =
        reported.stream()
            .filter(account -> !account.inPassing())
            .map(SourceAccount::document)
            .toList();
    return new EventRecord(
        event,
        parties.organizers(members),
        parties.participants(members),
        reported,
        contributions.of(table.references(members), notes),
        needs.of(members),
        merged);
  }

  /** Every event with its organizers and participants. */
  public List<EventRecord> listWithParties() {
    return withParties(
        table.lists().list(), parties.organizers(), parties.participants(), table.merged());
  }

  /** The events that take place in a period, with their organizers and participants. */
  List<EventRecord> listWithParties(DateSpan period) {
    List<Event> events = table.listBetween(period.first().toString(), period.last().toString());
    List<Long> ids = events.stream().map(Event::id).toList();
    Map<Long, Long> merged = table.mergedInto(ids);
    List<Long> all = new ArrayList<>(ids);
    all.addAll(merged.keySet());
    return withParties(events, parties.organizers(all), parties.participants(all), merged);
  }

  private static List<EventRecord> withParties(
      List<Event> events,
      List<Organizer> organizers,
      List<Participant> participants,
      Map<Long, Long> merged) {
    Map<Long, List<Organizer>> organized = byEvent(organizers, Organizer::event, merged);
    Map<Long, List<Participant>> attended = byEvent(participants, Participant::event, merged);
    return events.stream()
        .map(
            event ->
                EventRecord.withParties(
                    event,
                    organized.getOrDefault(event.id(), List.of()),
                    attended.getOrDefault(event.id(), List.of())))
        .toList();
  }

  private static <T> Map<Long, List<T>> byEvent(
      List<T> parties, Function<T, Long> event, Map<Long, Long> merged) {
    return parties.stream()
        .collect(
            Collectors.groupingBy(
                party -> merged.getOrDefault(event.apply(party), event.apply(party))));
  }

  /** The contributions named in public sources and in notes, the most recent first. */
  public List<Contribution> contributionsOf(String state) {
    return contributions.ofState(state);
  }
}
