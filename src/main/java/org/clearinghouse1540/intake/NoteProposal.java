package org.clearinghouse1540.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.sources.ReportedPiece;

/**
 * The items found in a document, with the decisions of a person.
 *
 * @param reported passages that were not assigned, or not with certainty, with the reasons
 * @param places the position of each found piece in the text: pointer to start and end
 * @param event the event that was recorded from it
 */
record NoteProposal(
    long id,
    long document,
    ProposalState state,
    List<ReportedPiece> reported,
    Map<String, List<Integer>> places,
    List<ProposalLine> lines,
    Optional<Long> event) {

  NoteProposal {
    reported = List.copyOf(reported);
    places = Map.copyOf(places);
    lines = List.copyOf(lines);
  }

  /** The state of a proposal. */
  enum ProposalState {
    OPEN,
    RECORDED,
    REFUSED;

    /** The key in the database and in texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this key. */
    static Optional<ProposalState> find(String key) {
      return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  boolean isOpen() {
    return state == ProposalState.OPEN;
  }

  List<ProposalLine> of(NoteItem.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  Optional<ProposalLine> find(String pointer) {
    return lines.stream().filter(line -> line.pointer().equals(pointer)).findFirst();
  }

  /** The lines in the order of the page, by their kinds. */
  List<ProposalLine> inOrder() {
    return Arrays.stream(NoteItem.Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  /** The part that a page shows, of the lines and of the reported passages: that with a number. */
  Paging paging(String page) {
    return Paging.of(page, Math.max(lines.size(), reported.size()), Paging.LINES);
  }

  /** The number of the page that shows a line or a reported passage; empty if there is none. */
  String page(String pointer, String position) {
    int line = inOrder().stream().map(ProposalLine::pointer).toList().indexOf(pointer);
    int piece =
        reported.stream()
            .map(found -> Integer.toString(found.position()))
            .toList()
            .indexOf(position);
    int at = Math.max(line, piece);
    return at < 0 ? "" : Integer.toString(at / Paging.LINES + 1);
  }

  /** The link to a line from any page of the proposal. */
  String address(ProposalLine line) {
    return paging("").pages() == 1
        ? "#" + line.anchor()
        : "/intake/notes/" + id + "?line=" + line.pointer() + "#" + line.anchor();
  }

  /** The number of lines on which nobody decided. */
  long undecided() {
    return lines.stream().filter(line -> line.decision() == ProposalLine.LineDecision.OPEN).count();
  }

  /**
   * Whether a line has a remark on which nobody decided, or was read in a reported passage without
   * certainty.
   */
  boolean flagged(ProposalLine line) {
    return line.added() && line.decision() == ProposalLine.LineDecision.OPEN
        || reported.stream().anyMatch(piece -> piece.isOpen() && belongs(piece.field(), line));
  }

  /** The line that a remark is about. */
  Optional<ProposalLine> lineOf(ReportedPiece piece) {
    return lines.stream().filter(line -> belongs(piece.field(), line)).findFirst();
  }

  /** Whether nobody decided on a reported passage, nor on the line that it is about. */
  boolean isOpen(ReportedPiece piece) {
    return piece.isOpen()
        && lineOf(piece)
            .filter(line -> line.decision() != ProposalLine.LineDecision.OPEN)
            .isEmpty();
  }

  /** The number of reported passages on which nobody decided. */
  long unanswered() {
    return reported.stream().filter(this::isOpen).count();
  }

  Optional<ReportedPiece> findReported(String position) {
    return reported.stream()
        .filter(piece -> Integer.toString(piece.position()).equals(position))
        .findFirst();
  }

  /** The pointer of the first passage of the text on which a line is based. */
  Optional<String> passage(ProposalLine line) {
    return places.keySet().stream().filter(place -> belongs(place, line)).sorted().findFirst();
  }

  private static boolean belongs(String pointer, ProposalLine line) {
    return pointer.equals(line.pointer()) || pointer.startsWith(line.pointer() + "/");
  }
}
