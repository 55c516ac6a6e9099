package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixView;

/**
 * The differences between the versions of two steps.
 *
 * @param past the versions to choose from
 * @param first the number of the first step
 * @param second the number of the second step
 */
@Template("exchange/step-changes.jte")
record StepComparisonView(
    MatrixView matrix, List<Option> past, String first, String second, List<DiffRow> changed) {
  StepComparisonView {
    past = List.copyOf(past);
    changed = List.copyOf(changed);
  }
}
