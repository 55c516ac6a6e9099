package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that is recorded of an event.
 *
 * @param merged the events that were merged into it, as their sources told them
 */
public record EventRecord(
    Event event,
    List<Organizer> organizers,
    List<Participant> participants,
    List<SourceAccount> tellings,
    List<Contribution> contributions,
    List<VoicedNeed> needs,
    List<Event> merged) {

  public EventRecord {
    organizers = List.copyOf(organizers);
    participants = List.copyOf(participants);
    tellings = List.copyOf(tellings);
    contributions = List.copyOf(contributions);
    needs = List.copyOf(needs);
    merged = List.copyOf(merged);
  }

  /** Only what is public at its source: the reference table's own facts, nothing from a note. */
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
   * The participants in the groups of the notes, in their order; those of a person are not here.
   */
  public Map<String, List<Participant>> groups() {
    return grouped(
        participants.stream().filter(participant -> !participant.group().isEmpty()).toList(),
        Participant::group);
  }

  /** The participants that a person recorded, by the keys of their roles. */
  public Map<String, List<Participant>> byRole() {
    return grouped(
        participants.stream().filter(participant -> participant.group().isEmpty()).toList(),
        Participant::role);
  }

  private static Map<String, List<Participant>> grouped(
      List<Participant> list, java.util.function.Function<Participant, String> by) {
    return list.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  /** Who organized it, each name in a role once, whichever of its sources names it. */
  public List<Organizer> organizersOnce() {
    Map<List<String>, Organizer> once = new LinkedHashMap<>();
    organizers.forEach(
        organizer ->
            once.putIfAbsent(List.of(organizer.asReceived(), organizer.role()), organizer));
    return List.copyOf(once.values());
  }

  /** Participants as received, each name once, whichever of the sources names it. */
  public static List<Participant> once(List<Participant> list) {
    Map<String, Participant> once = new LinkedHashMap<>();
    list.forEach(participant -> once.putIfAbsent(participant.asReceived(), participant));
    return List.copyOf(once.values());
  }

  /** How many Member States are named as taking part, each State once. */
  public long memberStates() {
    return named("state").size();
  }

  /** How many observer States are named as taking part, each State once. */
  public long observerStates() {
    return named("observer_state").size();
  }

  /**
   * Who of a kind is named as taking part, by State, with all that names it: the list behind a
   * count.
   */
  public Map<String, List<Participant>> named(String kind) {
    Map<String, List<Participant>> named = new TreeMap<>();
    for (Participant participant : participants) {
      if (participant.attending() && participant.kind().equals(kind)) {
        participant
            .state()
            .ifPresent(
                state ->
                    named
                        .computeIfAbsent(state, key -> new java.util.ArrayList<>())
                        .add(participant));
      }
    }
    return named;
  }
}
