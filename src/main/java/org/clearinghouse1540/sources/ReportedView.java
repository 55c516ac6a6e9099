package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;

/**
 * The account of a reader on the page of its record: the counts, and the reported pieces by reason,
 * each with a form in which a person says what it is.
 *
 * @param open the number of pieces on which nobody decided
 * @param rest the address that marks all of these as nothing to record
 */
public record ReportedView(
    Optional<ReportedPieces.Counts> counts, List<Group> groups, long open, Optional<String> rest) {
  public ReportedView {
    groups = List.copyOf(groups);
  }

  /** No account. */
  public static ReportedView none() {
    return new ReportedView(Optional.empty(), List.of(), 0, Optional.empty());
  }

  /** The pieces that were reported for one reason; many of them are folded. */
  public record Group(Message reason, List<ReportedPieceView> pieces) {
    private static final int MOST = 8;

    public Group {
      pieces = List.copyOf(pieces);
    }

    boolean folded() {
      return pieces.size() > MOST;
    }
  }

  /** A part of the record on the same page. */
  public record Link(String address, String text) {}

  /** The form that decides on a piece, with the fields that say what it is. */
  public record AssignForm(FormView form, List<FieldView> fields) {
    public AssignForm {
      fields = List.copyOf(fields);
    }
  }
}
