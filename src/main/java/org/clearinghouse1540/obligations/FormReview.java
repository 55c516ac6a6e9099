package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;

/**
 * The result of checking proposed files.
 *
 * @param changes the proposed changes; empty if the files cannot be used
 * @param mapped the rows of a new version that are not the same as before
 * @param problems the reasons why the files cannot be used
 */
record FormReview(Optional<FormChanges> changes, List<MappedRow> mapped, List<Problem> problems) {
  FormReview {
    mapped = List.copyOf(mapped);
    problems = List.copyOf(problems);
  }

  static FormReview of(FormChanges changes, List<MappedRow> mapped) {
    return new FormReview(Optional.of(changes), mapped, List.of());
  }

  static FormReview refused(Problem problem) {
    return new FormReview(Optional.empty(), List.of(), List.of(problem));
  }
}
