package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole record of an event.
 *
 * @param accounts the accounts of the event in documents
 * @param merged the events that were merged into it
 */
public record EventRecord(
    Event event,
    List<Organizer> organizers,
    List<Participant> participants,
    List<SourceAccount> accounts,
    List<Contribution> contributions,
    List<VoicedNeed> needs,
    List<Event> merged) {

  private static final EventRoles ROLES = new EventRoles();

  public EventRecord {
    organizers = List.copyOf(organizers);
    participants = List.copyOf(participants);
    accounts = List.copyOf(accounts);
    contributions = List.copyOf(contributions);
    needs = List.copyOf(needs);
    merged = List.copyOf(merged);
  }

  /** An event with some participants only. */
  public static EventRecord of(Event event, List<Participant> participants) {
    return withParties(event, List.of(), participants);
  }

  /** An event with its organizers and participants only. */
  static EventRecord withParties(
      Event event, List<Organizer> organizers, List<Participant> participants) {
    return new EventRecord(
        event, organizers, participants, List.of(), List.of(), List.of(), List.of());
  }

  /** The part of the record that is public at its source; nothing from notes. */
  public EventRecord onlyPublic() {
    return new EventRecord(
        event,
        organizers.stream().filter(organizer -> !organizer.address().isEmpty()).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        merged.stream().filter(other -> !other.address().isEmpty()).toList());
  }

  /**
   * The participants that take part, without those that were only invited: whom the page counts,
   * and whom the note, the brief and the lists name.
   */
  public List<Participant> attendees() {
    return participants.stream().filter(Participant::attending).toList();
  }

  /**
   * The States that take part, Member States and observer States, by their codes; before an event,
   * while none is listed as taking part, those that are invited.
   */
  public Set<String> attendingStates() {
    Set<String> codes = new TreeSet<>(named(ParticipantKind.STATE).keySet());
    codes.addAll(named(ParticipantKind.OBSERVER_STATE).keySet());
    if (codes.isEmpty()) {
      participants.stream()
          .filter(participant -> participant.kind().isState())
          .forEach(participant -> participant.state().ifPresent(codes::add));
    }
    return codes;
  }

  /** The names of those that take part for the Committee, each once. */
  public List<String> committee() {
    return attendees().stream()
        .filter(ROLES::isForCommittee)
        .map(Participant::asReceived)
        .distinct()
        .toList();
  }

  /** The participants listed in notes, by their groups in the order of the notes. */
  public Map<String, List<Participant>> groups() {
    return grouped(
        participants.stream().filter(participant -> !participant.group().isEmpty()).toList(),
        Participant::group);
  }

  /** The participants that a person entered, by the keys of their roles. */
  public Map<String, List<Participant>> byRole() {
    return grouped(
        participants.stream().filter(participant -> participant.group().isEmpty()).toList(),
        Participant::role);
  }

  private static Map<String, List<Participant>> grouped(
      List<Participant> list, Function<Participant, String> by) {
    return list.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  /** The organizers, each name in a role once. */
  public List<Organizer> organizersOnce() {
    Map<List<String>, Organizer> once = new LinkedHashMap<>();
    organizers.forEach(
        organizer ->
            once.putIfAbsent(List.of(organizer.asReceived(), organizer.role()), organizer));
    return List.copyOf(once.values());
  }

  /** Participants as received, each name once. */
  public static List<Participant> once(List<Participant> list) {
    Map<String, Participant> once = new LinkedHashMap<>();
    list.forEach(participant -> once.putIfAbsent(participant.asReceived(), participant));
    return List.copyOf(once.values());
  }

  /** Whether it lists a State as organizer or participant. */
  public boolean names(String state) {
    Optional<String> code = Optional.of(state);
    return participants.stream().anyMatch(participant -> participant.state().equals(code))
        || organizers.stream().anyMatch(organizer -> organizer.state().equals(code));
  }

  /** The number of Member States listed as taking part, each State once. */
  public long memberStates() {
    return named(ParticipantKind.STATE).size();
  }

  /** The number of observer States listed as taking part, each State once. */
  public long observerStates() {
    return named(ParticipantKind.OBSERVER_STATE).size();
  }

  /** The States of a kind that are listed as taking part, with the entries that list them. */
  public Map<String, List<Participant>> named(ParticipantKind kind) {
    Map<String, List<Participant>> named = new TreeMap<>();
    for (Participant participant : participants) {
      if (participant.attending() && participant.kind() == kind) {
        participant
            .state()
            .ifPresent(
                state -> named.computeIfAbsent(state, key -> new ArrayList<>()).add(participant));
      }
    }
    return named;
  }
}
