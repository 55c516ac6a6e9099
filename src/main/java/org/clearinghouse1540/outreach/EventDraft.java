package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;

/**
 * The accepted content of a note, ready to be recorded.
 *
 * @param document the number of the note in the repository of documents
 * @param sameAs the recorded event to which the note belongs, confirmed by a person; empty for a
 *     new event
 * @param facts title, dates and place in the note, with corrections by the person
 * @param earlier events that the note mentions
 * @param recommendations of the meeting or its Chair; each becomes a follow-up
 */
public record EventDraft(
    long document,
    Optional<Long> sameAs,
    Facts facts,
    List<Organizer> organizers,
    List<Participant> participants,
    List<Earlier> earlier,
    List<Contribution> contributions,
    List<VoicedNeed> needs,
    List<Recommendation> recommendations) {

  public EventDraft {
    organizers = List.copyOf(organizers);
    participants = List.copyOf(participants);
    earlier = List.copyOf(earlier);
    contributions = List.copyOf(contributions);
    needs = List.copyOf(needs);
    recommendations = List.copyOf(recommendations);
  }

  /** A recommendation of the meeting or its Chair, and the paragraphs that the words name. */
  public record Recommendation(String words, String paragraphs) {}

  /** Title, dates and place, with the meaning that they have in {@link Event}. */
  public record Facts(
      String title,
      String start,
      String end,
      String days,
      boolean online,
      String city,
      String country,
      String words) {}

  /** An event that the note mentions, and the recorded event with which a person matched it. */
  public record Earlier(Optional<Long> sameAs, Facts facts) {}
}
