package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * What a machine read in a document, with what a person decided so far.
 *
 * @param state open, recorded or refused
 * @param review what could not be placed, and why
 * @param places where each found piece stands in the text: pointer to start and end
 * @param event the event that was recorded from it
 */
public record Proposal(
    long id,
    long document,
    String state,
    List<Review> review,
    Map<String, List<Integer>> places,
    List<ProposalLine> lines,
    Optional<Long> event) {

  public Proposal {
    review = List.copyOf(review);
    places = Map.copyOf(places);
    lines = List.copyOf(lines);
  }

  /** A passage for review: the field, the reason and the text. */
  public record Review(String field, Message reason, String text) {}

  public boolean isOpen() {
    return state.equals("open");
  }

  public List<ProposalLine> of(ProposalLine.Kind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  public Optional<ProposalLine> find(String pointer) {
    return lines.stream().filter(line -> line.pointer().equals(pointer)).findFirst();
  }

  public long undecided() {
    return lines.stream().filter(line -> line.decision() == ProposalLine.Decision.OPEN).count();
  }

  /** Whether a line is named among the things to look at. */
  public boolean flagged(ProposalLine line) {
    return review.stream()
        .anyMatch(
            item ->
                item.field().equals(line.pointer())
                    || item.field().startsWith(line.pointer() + "/"));
  }
}
