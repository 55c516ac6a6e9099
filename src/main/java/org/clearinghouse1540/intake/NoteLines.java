package org.clearinghouse1540.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.jspecify.annotations.Nullable;

/** The lines of a proposal, from the items found in a note. */
final class NoteLines {
  private NoteLines() {}

  /** The lines of a note, by kind. */
  static List<ProposalLine> of(Note note) {
    List<ProposalLine> lines = new ArrayList<>();
    lines.add(ProposalLine.open("/event", event(note.event())));
    add(lines, NoteItem.Kind.ORGANIZER, note.organizers(), NoteLines::organizer);
    add(lines, NoteItem.Kind.PARTICIPANT, note.participants(), NoteLines::participant);
    add(lines, NoteItem.Kind.EARLIER_EVENT, note.earlierEvents(), NoteLines::earlierEvent);
    add(lines, NoteItem.Kind.CONTRIBUTION, note.contributions(), NoteLines::contribution);
    add(lines, NoteItem.Kind.NEED, note.needs(), NoteLines::need);
    add(lines, NoteItem.Kind.RECOMMENDATION, note.recommendations(), NoteLines::recommendation);
    return lines;
  }

  private static <T> void add(
      List<ProposalLine> lines, NoteItem.Kind kind, List<T> found, Function<T, NoteItem> item) {
    for (int i = 0; i < found.size(); i++) {
      lines.add(ProposalLine.open("/" + kind.list() + "/" + i, item.apply(found.get(i))));
    }
  }

  private static NoteItem event(Note.NotedEvent event) {
    return new NoteItem.FoundEvent(
        event.title(),
        text(event.start()),
        text(event.end()),
        event.days().stream().map(LocalDate::parse).toList(),
        event.online(),
        text(event.city()),
        Optional.ofNullable(event.country()),
        event.venueAsReceived());
  }

  static NoteItem organizer(Note.NotedOrganizer organizer) {
    return new NoteItem.FoundOrganizer(
        organizer.name(),
        organizer.asReceived(),
        Optional.ofNullable(organizer.state()),
        Optional.ofNullable(organizer.body()),
        organizer.role());
  }

  static NoteItem participant(Note.NotedParticipant participant) {
    return new NoteItem.FoundParticipant(
        participant.group(),
        participant.asReceived(),
        participant.asReceived(),
        ParticipantKind.find(participant.kind()).orElse(ParticipantKind.OTHER),
        Optional.ofNullable(participant.state()),
        Optional.ofNullable(participant.body()));
  }

  static NoteItem earlierEvent(Note.EarlierEvent event) {
    return new NoteItem.FoundEarlierEvent(
        event.title(),
        text(event.start()),
        text(event.end()),
        text(event.city()),
        Optional.ofNullable(event.country()),
        event.text());
  }

  static NoteItem contribution(Note.NotedContribution contribution) {
    return new NoteItem.FoundContribution(
        contribution.donor(),
        Optional.ofNullable(contribution.state()),
        contribution.fund(),
        Optional.ofNullable(contribution.amount()),
        Optional.ofNullable(contribution.currency()),
        contribution.text());
  }

  static NoteItem need(Note.Need need) {
    return new NoteItem.FoundNeed(
        need.text(), need.paragraphs(), need.areas(), need.who(), need.states());
  }

  static NoteItem recommendation(Note.Recommendation recommendation) {
    return new NoteItem.FoundRecommendation(
        recommendation.text(), recommendation.paragraphs(), recommendation.areas());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
