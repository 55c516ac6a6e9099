package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;

/**
 * The result of checking proposed files.
 *
 * @param changes the proposed changes; empty if the files cannot be used
 * @param problems the reasons why the files cannot be used
 */
record FormReview(Optional<FormChanges> changes, List<Problem> problems) {
  FormReview {
    problems = List.copyOf(problems);
  }

  static FormReview of(FormChanges changes) {
    return new FormReview(Optional.of(changes), List.of());
  }

  static FormReview refused(Problem problem) {
    return new FormReview(Optional.empty(), List.of(problem));
  }
}
