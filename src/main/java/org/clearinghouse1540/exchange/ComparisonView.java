package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixView;

/**
 * The comparison of a matrix between two dates, or with another version of the form.
 *
 * @param form the form with the two dates
 * @param versions the other versions of the form
 * @param version the version that the matrix is compared with, or empty
 * @param unmatched the labels of completed rows of that version without a counterpart
 * @param changed the fields that differ, if a comparison was made
 */
@Template("exchange/compare.jte")
record ComparisonView(
    MatrixView matrix,
    FormView form,
    List<Option> versions,
    String version,
    List<String> unmatched,
    Optional<List<DiffRow>> changed) {
  ComparisonView {
    versions = List.copyOf(versions);
    unmatched = List.copyOf(unmatched);
    changed = changed.map(List::copyOf);
  }
}
