package org.clearinghouse1540.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.notes.PassageReader;
import org.clearinghouse1540.sources.ReportedPiece;
import org.clearinghouse1540.sources.ReportedPieces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Additions of a person to a proposal: reported passages that are something, and typed lines. */
@Component
class NoteAdditions {
  private final Proposals proposals;
  private final ReportedPieces reported;
  private final PassageReader reader;
  private final TransactionTemplate transaction;

  NoteAdditions(
      Proposals proposals,
      ReportedPieces reported,
      PassageReader reader,
      TransactionTemplate transaction) {
    this.proposals = proposals;
    this.reported = reported;
    this.reader = reader;
    this.transaction = transaction;
  }

  /** Adds an item as typed; its line. */
  ProposalLine add(Actor actor, NoteProposal proposal, NoteItem item) {
    ProposalLine line = transaction.execute(status -> addLine(actor, proposal, item));
    return Optional.ofNullable(line).orElseThrow();
  }

  /** Marks a reported passage as nothing to record. */
  void dismiss(Actor actor, NoteProposal proposal, List<ReportedPiece> pieces) {
    ReportedPiece.PieceDecision nothing =
        new ReportedPiece.PieceDecision(ReportedPiece.NOTHING, "", List.of());
    transaction.executeWithoutResult(
        status -> pieces.forEach(piece -> settle(actor, proposal, piece, nothing)));
  }

  /**
   * Makes a reported passage what a person said it is.
   *
   * @param words the passage, with corrections
   * @throws BadInput if the words are no value of the field
   */
  void assign(
      Actor actor, NoteProposal proposal, ReportedPiece piece, NoteTarget target, String words) {
    transaction.executeWithoutResult(
        status ->
            settle(
                actor,
                proposal,
                piece,
                new ReportedPiece.PieceDecision(
                    target.key(), words, results(actor, proposal, target, words))));
  }

  private List<String> results(
      Actor actor, NoteProposal proposal, NoteTarget target, String words) {
    return target.isField()
        ? List.of(correctEvent(actor, proposal, target, words))
        : added(actor, proposal, target, words).stream().map(ProposalLine::pointer).toList();
  }

  // The lines that an earlier decision added are refused when another one takes its place.
  private void settle(
      Actor actor,
      NoteProposal proposal,
      ReportedPiece piece,
      ReportedPiece.PieceDecision decision) {
    if (!proposal.isOpen()) {
      throw closed();
    }
    piece.results().stream()
        .flatMap(pointer -> proposal.find(pointer).stream())
        .filter(ProposalLine::added)
        .forEach(line -> decide(actor, proposal, line.decided(ProposalLine.LineDecision.REFUSED)));
    reported.decide(actor, Proposals.record(proposal.id()), piece, decision);
  }

  private ProposalLine addLine(Actor actor, NoteProposal proposal, NoteItem item) {
    return addLine(actor, proposal, item, ProposalLine.LineDecision.ACCEPTED);
  }

  private ProposalLine addLine(
      Actor actor, NoteProposal proposal, NoteItem item, ProposalLine.LineDecision decision) {
    return proposals.add(actor, proposal.id(), item, decision).orElseThrow(NoteAdditions::closed);
  }

  private void decide(Actor actor, NoteProposal proposal, ProposalLine line) {
    if (!proposals.decide(actor, proposal.id(), line)) {
      throw closed();
    }
  }

  private static BadInput closed() {
    return BadInput.of("", "intake.refused.closed");
  }

  private List<ProposalLine> added(
      Actor actor, NoteProposal proposal, NoteTarget target, String words) {
    return switch (target) {
      case PARTICIPANTS ->
          added(actor, proposal, reader.participants(words), NoteLines::participant);
      case ORGANIZERS -> added(actor, proposal, reader.organizers(words), NoteLines::organizer);
      case NEEDS -> added(actor, proposal, reader.needs(words), NoteLines::need);
      case CONTRIBUTIONS ->
          added(actor, proposal, reader.contributions(words), NoteLines::contribution);
      case EARLIER_EVENTS ->
          added(actor, proposal, reader.earlierEvents(words), NoteLines::earlierEvent);
      case RECOMMENDATIONS ->
          List.of(addLine(actor, proposal, NoteLines.recommendation(reader.recommendation(words))));
      case TITLE, DATES, PLACE -> List.of();
    };
  }

  // Items the reader is not sure of wait for the decision of a person.
  private <T> List<ProposalLine> added(
      Actor actor,
      NoteProposal proposal,
      PassageReader.Items<T> items,
      Function<T, NoteItem> item) {
    ProposalLine.LineDecision decision =
        items.unsure() ? ProposalLine.LineDecision.OPEN : ProposalLine.LineDecision.ACCEPTED;
    return items.found().stream()
        .map(found -> addLine(actor, proposal, item.apply(found), decision))
        .toList();
  }

  private String correctEvent(Actor actor, NoteProposal proposal, NoteTarget target, String words) {
    ProposalLine line = proposal.of(NoteItem.Kind.EVENT).getFirst();
    if (line.item() instanceof NoteItem.FoundEvent event) {
      NoteItem corrected = corrected(event, target, words);
      decide(actor, proposal, line.decided(line.decision(), corrected, line.sameAs()));
    }
    return line.pointer();
  }

  private NoteItem corrected(NoteItem.FoundEvent event, NoteTarget target, String words) {
    PassageReader.WhenAndWhere read =
        target == NoteTarget.DATES ? reader.dates(words) : reader.place(words);
    boolean dates = target == NoteTarget.DATES;
    boolean place = target == NoteTarget.PLACE;
    if (dates && read.start().isEmpty()) {
      throw BadInput.of(
          "text",
          reader.hasSeveralDates(words) ? "intake.refused.several-dates" : "intake.refused.dates");
    }
    return new NoteItem.FoundEvent(
        target == NoteTarget.TITLE ? words.replaceAll("\\s+", " ") : event.title(),
        dates ? read.start() : event.start(),
        dates ? read.end() : event.end(),
        dates ? read.days().stream().map(LocalDate::parse).toList() : event.days(),
        place ? read.online() : event.online(),
        place ? city(read, words) : event.city(),
        place ? read.country() : event.country(),
        place ? words : event.venueAsReceived());
  }

  // The name of a place that is not known stays as typed.
  private static String city(PassageReader.WhenAndWhere read, String words) {
    boolean unknown = read.city().isEmpty() && read.country().isEmpty() && !read.online();
    return unknown ? words : read.city().orElse("");
  }
}
