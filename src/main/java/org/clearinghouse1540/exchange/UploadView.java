package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.Original;

/**
 * The form that uploads a copy of a matrix, with the name of its State.
 *
 * @param open the copies on which nobody decided yet
 */
@Template("exchange/reading.jte")
record UploadView(
    MatrixId matrix,
    String state,
    FormView form,
    List<Option> versions,
    List<ImportProposals.Open> open,
    List<Original> files) {
  UploadView {
    open = List.copyOf(open);
    versions = List.copyOf(versions);
    files = List.copyOf(files);
  }
}
