package org.clearinghouse1540.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.VoicedNeed;

/** The event that is recorded from the accepted lines of a proposal. */
final class AcceptedEvent {
  private final NoteProposal proposal;
  private final List<ProposalLine> accepted;

  private AcceptedEvent(NoteProposal proposal) {
    this.proposal = proposal;
    this.accepted =
        proposal.lines().stream()
            .filter(line -> line.decision() == ProposalLine.LineDecision.ACCEPTED)
            .toList();
  }

  /**
   * The draft of the event.
   *
   * @throws BadInput with the reasons why the event cannot be recorded yet
   */
  static EventDraft of(NoteProposal proposal) {
    return new AcceptedEvent(proposal).draft();
  }

  private EventDraft draft() {
    List<Problem> problems = new ArrayList<>();
    if (!proposal.isOpen()) {
      problems.add(Problem.of("", "intake.refused.closed"));
    }
    if (proposal.undecided() > 0) {
      problems.add(Problem.of("", "intake.refused.undecided"));
    }
    Optional<ProposalLine> line =
        accepted.stream().filter(candidate -> candidate.kind() == NoteItem.Kind.EVENT).findFirst();
    if (line.isEmpty()) {
      problems.add(Problem.of("", "intake.refused.no-event"));
    } else if (line.get().item().heading().isBlank()) {
      problems.add(Problem.of("", "intake.refused.no-title"));
    }
    if (accepted.stream().map(ProposalLine::item).anyMatch(AcceptedEvent::endsTooEarly)) {
      problems.add(Problem.of("", "intake.refused.end"));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    NoteItem.FoundEvent event = list(NoteItem.FoundEvent.class, found -> found).getFirst();
    return new EventDraft(
        proposal.document(),
        line.flatMap(ProposalLine::sameAs),
        facts(event),
        list(NoteItem.FoundOrganizer.class, AcceptedEvent::organizer),
        list(NoteItem.FoundParticipant.class, AcceptedEvent::participant),
        earlier(),
        list(NoteItem.FoundContribution.class, this::contribution),
        needs(),
        list(NoteItem.FoundRecommendation.class, AcceptedEvent::recommendation));
  }

  private static boolean endsTooEarly(NoteItem item) {
    return switch (item) {
      case NoteItem.FoundEvent event -> isBefore(event.end(), event.start());
      case NoteItem.FoundEarlierEvent event -> isBefore(event.end(), event.start());
      default -> false;
    };
  }

  private static boolean isBefore(String end, String start) {
    int common = Math.min(start.length(), end.length());
    return end.substring(0, common).compareTo(start.substring(0, common)) < 0;
  }

  private <I extends NoteItem, T> List<T> list(Class<I> type, Function<I, T> draft) {
    return accepted.stream()
        .map(ProposalLine::item)
        .filter(type::isInstance)
        .map(type::cast)
        .map(draft)
        .toList();
  }

  private static EventDraft.Facts facts(NoteItem.FoundEvent event) {
    return new EventDraft.Facts(
        event.title(),
        event.start(),
        event.end(),
        event.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
        event.online(),
        event.city(),
        event.country().orElse(""),
        event.venueAsReceived());
  }

  private static Organizer organizer(NoteItem.FoundOrganizer organizer) {
    return new Organizer(
        organizer.asReceived(),
        organizer.name(),
        organizer.state(),
        organizer.body(),
        organizer.role(),
        "");
  }

  private static Participant participant(NoteItem.FoundParticipant participant) {
    // The name of a State is on record as received; of other names the correction is.
    return new Participant(
        participant.group(),
        participant.state().isPresent() ? participant.asReceived() : participant.name(),
        participant.type(),
        participant.state(),
        participant.body());
  }

  private List<EventDraft.Earlier> earlier() {
    List<EventDraft.Earlier> earlier = new ArrayList<>();
    for (ProposalLine line : accepted) {
      if (line.item() instanceof NoteItem.FoundEarlierEvent event) {
        earlier.add(
            new EventDraft.Earlier(
                line.sameAs(),
                new EventDraft.Facts(
                    event.title(),
                    event.start(),
                    event.end(),
                    "",
                    false,
                    event.city(),
                    event.country().orElse(""),
                    event.text())));
      }
    }
    return earlier;
  }

  private Contribution contribution(NoteItem.FoundContribution contribution) {
    return new Contribution(
        contribution.donor(),
        contribution.state(),
        contribution.fund(),
        "",
        contribution.amount(),
        contribution.currency(),
        contribution.text(),
        "",
        Optional.of(proposal.document()));
  }

  // Each State that expressed a need has it, in the same words.
  private List<VoicedNeed> needs() {
    return list(NoteItem.FoundNeed.class, found -> found).stream()
        .flatMap(
            need ->
                need.states().isEmpty()
                    ? Stream.of(need(need, ""))
                    : need.states().stream().distinct().map(state -> need(need, state)))
        .toList();
  }

  private static VoicedNeed need(NoteItem.FoundNeed need, String state) {
    return new VoicedNeed(
        0,
        need.text(),
        String.join(" ", need.paragraphs()),
        need.who(),
        need.areas(),
        state,
        Optional.empty());
  }

  private static EventDraft.Recommendation recommendation(NoteItem.FoundRecommendation found) {
    return new EventDraft.Recommendation(found.text(), String.join(" ", found.paragraphs()));
  }
}
