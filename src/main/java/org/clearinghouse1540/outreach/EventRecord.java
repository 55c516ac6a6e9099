package org.clearinghouse1540.outreach;

import java.util.List;

/** All that is recorded of an event. */
public record EventRecord(
    Event event,
    List<Organizer> organizers,
    List<Participant> participants,
    List<Telling> tellings,
    List<Contribution> contributions,
    List<VoicedNeed> needs) {

  public EventRecord {
    organizers = List.copyOf(organizers);
    participants = List.copyOf(participants);
    tellings = List.copyOf(tellings);
    contributions = List.copyOf(contributions);
    needs = List.copyOf(needs);
  }

  /** Only what is public at its source: the reference table's own facts, nothing from a note. */
  public EventRecord onlyPublic() {
    return new EventRecord(
        event,
        organizers.stream().filter(organizer -> !organizer.address().isEmpty()).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The participants in the groups of the note, in its order. */
  public java.util.Map<String, List<Participant>> groups() {
    return participants.stream()
        .collect(
            java.util.stream.Collectors.groupingBy(
                Participant::group,
                java.util.LinkedHashMap::new,
                java.util.stream.Collectors.toList()));
  }

  /** How many participants are matched to a Member State, each State once. */
  public long memberStates() {
    return named("state");
  }

  /** How many participants are matched to an observer State, each State once. */
  public long observerStates() {
    return named("observer_state");
  }

  private long named(String kind) {
    return participants.stream()
        .filter(participant -> participant.kind().equals(kind))
        .flatMap(participant -> participant.state().stream())
        .distinct()
        .count();
  }
}
