package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Template;

/**
 * A reported piece on the page of its record.
 *
 * @param open whether nobody decided on it
 * @param mark the HTML id of the piece in the text of the source
 * @param about the part of the record that the remark is about
 * @param target what a person said it is, if it is something
 * @param results the parts of the record that were made from it
 * @param form the form that decides on it, if the record is open
 */
@Template("sources/reported-piece.jte")
public record ReportedPieceView(
    ReportedPiece piece,
    boolean open,
    Optional<String> mark,
    Optional<ReportedView.Link> about,
    Optional<Message> target,
    List<ReportedView.Link> results,
    Optional<ReportedView.AssignForm> form) {
  public ReportedPieceView {
    results = List.copyOf(results);
  }

  /** The piece without a form, where nobody decides on it. */
  static ReportedPieceView toRead(ReportedPiece piece) {
    return new ReportedPieceView(
        piece,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  String anchor() {
    return "reported-" + piece.position();
  }
}
