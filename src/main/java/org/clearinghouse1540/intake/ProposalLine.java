package org.clearinghouse1540.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One item of a note on which a person decides.
 *
 * @param pointer the place of the item in the JSON of {@code read-note}, such as {@code
 *     /participants/3}
 * @param item the item with the corrections by a person
 * @param proposed the item as found in the note
 * @param sameAs the recorded event with which a person matched the item
 */
record ProposalLine(
    String pointer,
    NoteItem item,
    NoteItem proposed,
    LineDecision decision,
    Optional<Long> sameAs) {

  private static final String ADDED = "/added-";

  /** The decision of a person. */
  enum LineDecision {
    OPEN,
    ACCEPTED,
    REFUSED;

    /** The key in the database, in forms and in texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The decision with this key. */
    static Optional<LineDecision> find(String key) {
      return Arrays.stream(values()).filter(decision -> decision.key().equals(key)).findFirst();
    }
  }

  /** A line on which nobody decided. */
  static ProposalLine open(String pointer, NoteItem item) {
    return new ProposalLine(pointer, item, item, LineDecision.OPEN, Optional.empty());
  }

  /** This line with a decision. */
  ProposalLine decided(LineDecision made) {
    return new ProposalLine(pointer, item, proposed, made, sameAs);
  }

  /** This line with a decision, a corrected item and the event with which it was matched. */
  ProposalLine decided(LineDecision made, NoteItem corrected, Optional<Long> event) {
    return new ProposalLine(pointer, corrected, proposed, made, event);
  }

  /** The pointer of an item that a person adds to a list. */
  static String addedTo(NoteItem.Kind kind, int position) {
    return "/" + kind.list() + ADDED + position;
  }

  /** Whether a person added the item. */
  boolean added() {
    return pointer.contains(ADDED);
  }

  NoteItem.Kind kind() {
    return item.kind();
  }

  /** Whether a person corrected the item. */
  boolean corrected() {
    return !item.equals(proposed);
  }

  /** The pointer as an HTML id. */
  String anchor() {
    return "line" + pointer.replace('/', '-');
  }
}
