package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixView;

/**
 * The values found in an uploaded copy, beside the recorded ones.
 *
 * @param found the number of fields found
 * @param otherState the State that the copy names, if it is another one
 * @param unrecognized the passages that were not recognized, in the language of the page
 * @param account how many pieces the file has, how many are placed and how many reported
 * @param contradictions the details of documents of the copy that contradict the recorded ones,
 *     which stay
 * @param paging the part of the pieces that were not placed that the page shows
 * @param reported the pieces of this part
 * @param changed the fields that differ
 * @param seen a mark of the values recorded in them
 */
@Template("exchange/proposal.jte")
record ImportProposalView(
    MatrixView matrix,
    String fileName,
    int found,
    Optional<String> otherState,
    List<String> unrecognized,
    String account,
    Paging paging,
    List<Piece> reported,
    List<Problem> contradictions,
    FormView form,
    List<DiffRow> changed,
    String seen) {
  ImportProposalView {
    unrecognized = List.copyOf(unrecognized);
    reported = List.copyOf(reported);
    contradictions = List.copyOf(contradictions);
    changed = List.copyOf(changed);
  }

  /** A piece of the file: its place, its text as received and the reason why it was not placed. */
  record Piece(String at, String text, String reason) {}
}
