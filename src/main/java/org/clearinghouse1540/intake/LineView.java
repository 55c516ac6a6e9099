package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * One line of a proposal.
 *
 * @param flagged whether the line has content to review
 * @param state the name of the State to which the item was matched, or empty
 * @param tag the name of the role of an organizer or of the type of a participant, or empty
 * @param passage the HTML id of the passage on which the line is based
 * @param form the form that decides on the line, if the proposal is open
 */
@Template("intake/line.jte")
record LineView(
    ProposalLine line,
    boolean flagged,
    String state,
    String tag,
    Optional<String> passage,
    Optional<LineForm> form) {

  /**
   * The form of a line.
   *
   * @param sameAs the field for the recorded event with which the item is matched
   */
  record LineForm(FormView form, Optional<FieldView> sameAs, List<FieldView> fields) {
    LineForm {
      fields = List.copyOf(fields);
    }
  }

  NoteItem item() {
    return line.item();
  }

  boolean isAccepted() {
    return line.decision() == ProposalLine.LineDecision.ACCEPTED;
  }

  boolean isRefused() {
    return line.decision() == ProposalLine.LineDecision.REFUSED;
  }

  /** The first date of an event, or empty. */
  String start() {
    return switch (item()) {
      case NoteItem.FoundEvent event -> event.start();
      case NoteItem.FoundEarlierEvent event -> event.start();
      default -> "";
    };
  }

  /** The last date of an event, or empty. */
  String end() {
    return switch (item()) {
      case NoteItem.FoundEvent event -> event.end();
      case NoteItem.FoundEarlierEvent event -> event.end();
      default -> "";
    };
  }

  /** The city of an event, or empty. */
  String city() {
    return switch (item()) {
      case NoteItem.FoundEvent event -> event.city();
      case NoteItem.FoundEarlierEvent event -> event.city();
      default -> "";
    };
  }

  /** The organization to which the item was matched, or empty. */
  String body() {
    return switch (item()) {
      case NoteItem.FoundOrganizer organizer -> organizer.body().orElse("");
      case NoteItem.FoundParticipant participant -> participant.body().orElse("");
      default -> "";
    };
  }
}
