package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A passage with the proposal of the program, the decisions of people, and the form that places it.
 *
 * @param form the form, where the current user may place it
 */
@Template("reviews/passage.jte")
record PlacementView(
    PassageLine line,
    Optional<ReviewNames.ClusterName> proposed,
    List<SubmissionPassage.PlacementDecision> decisions,
    Optional<FormView> form,
    List<Option> paragraphs,
    List<Option> themes) {
  PlacementView {
    decisions = List.copyOf(decisions);
    paragraphs = List.copyOf(paragraphs);
    themes = List.copyOf(themes);
  }
}
