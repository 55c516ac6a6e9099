package org.clearinghouse1540.sources;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;

/**
 * A piece of a file that its reader could not assign, or not with certainty, and the decision of a
 * person on it.
 *
 * @param position its number among the reported pieces of its record, from 0
 * @param place where it is, such as the numbers of lines or the address of a cell; may be empty
 * @param text the piece as received; empty if something is missing
 * @param reason why it was reported
 * @param field the field that the remark is about, as the record names it; may be empty
 * @param target what a person said it is, as the record names its parts; empty if undecided
 * @param words the piece as a person corrected it with the decision; empty if nobody did
 * @param results the parts of the record that were made from it
 */
public record ReportedPiece(
    int position,
    String place,
    String text,
    Message reason,
    String field,
    String target,
    String words,
    List<String> results) {
  /** The target of a piece that is nothing to record. */
  public static final String NOTHING = "nothing";

  /** The decision of a person: the target, the corrected piece and the results. */
  public record PieceDecision(String target, String words, List<String> results) {
    public PieceDecision {
      results = List.copyOf(results);
    }
  }

  public ReportedPiece {
    results = List.copyOf(results);
  }

  /** A piece on which nobody decided, as a reader reported it. */
  public static ReportedPiece open(int position, ContentAccount.Reported reported, String field) {
    return new ReportedPiece(
        position, reported.at(), reported.text(), reported.reason(), field, "", "", List.of());
  }

  /** The piece as last written: with the corrections of a person, or as received. */
  public String lastText() {
    return words.isEmpty() ? text : words;
  }

  public boolean isOpen() {
    return target.isEmpty();
  }

  public boolean isNothing() {
    return target.equals(NOTHING);
  }
}
