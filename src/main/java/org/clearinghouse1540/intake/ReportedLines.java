package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.sources.ReportedPiece;

/**
 * The passages of a note for a person to look at: those with a remark, and the lines that are in no
 * field. A line that is part of a passage with the same reason is not shown twice. Pure.
 */
final class ReportedLines {
  private ReportedLines() {}

  /** The reported pieces of a note: those about a field first, then those in no field. */
  static List<ReportedPiece> of(Note note) {
    List<ContentAccount.Reported> lines = new ArrayList<>(note.account().reported());
    List<ReportedPiece> pieces = new ArrayList<>();
    for (Note.Review remark : note.needsReview()) {
      List<ContentAccount.Reported> within =
          lines.stream().filter(line -> isPartOf(line, remark)).toList();
      lines.removeAll(within);
      pieces.add(piece(pieces.size(), remark, within));
    }
    for (ContentAccount.Reported line : lines) {
      pieces.add(ReportedPiece.open(pieces.size(), line, ""));
    }
    return pieces;
  }

  private static boolean isPartOf(ContentAccount.Reported line, Note.Review remark) {
    return remark.reason().equals(line.reason())
        && flowing(remark.text()).contains(flowing(line.text()));
  }

  private static ReportedPiece piece(
      int position, Note.Review remark, List<ContentAccount.Reported> within) {
    String numbers =
        String.join(" ", within.stream().map(ContentAccount.Reported::at).distinct().toList());
    return ReportedPiece.open(
        position,
        new ContentAccount.Reported(numbers.strip(), remark.text(), remark.reason()),
        remark.field());
  }

  private static String flowing(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
