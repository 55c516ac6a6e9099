package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;

/**
 * What a person accepted from a note, ready to be recorded.
 *
 * @param document the note in the repository of documents
 * @param sameAs the event on record that this is, as a person confirmed; empty for a new one
 * @param facts title, dates and place as the note has them, or as the person corrected them
 * @param earlier events that the note recalls
 * @param recommendations of the meeting or its Chair; each is to be followed up
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

  /** What the meeting or its Chair recommended, and the paragraphs that the words name. */
  public record Recommendation(String words, String paragraphs) {}

  /** Title, dates and place; the meaning of each is that of {@link Event}. */
  public record Facts(
      String title,
      String start,
      String end,
      String days,
      boolean online,
      String city,
      String country,
      String words) {}

  /** An event that the note recalls, and the event on record that it is, if a person said so. */
  public record Earlier(Optional<Long> sameAs, Facts facts) {}
}
