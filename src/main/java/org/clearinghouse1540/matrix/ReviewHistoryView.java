package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Option;

/**
 * The history of a matrix on its page.
 *
 * @param lines the steps, holds and consents as they were recorded
 * @param versions the versions on record, to compare two of them
 * @param own whether the current user represents the State
 * @param shown the version that is shown while experts are revising the matrix, for its State
 */
record ReviewHistoryView(
    List<ReviewLine> lines, List<Option> versions, boolean own, Optional<String> shown) {
  ReviewHistoryView {
    lines = List.copyOf(lines);
    versions = List.copyOf(versions);
  }
}
