package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A recommendation with the reports of its owner.
 *
 * @param earlier the same recommendation in the round before, where the reader may open it
 * @param form the form of a report, for its owner
 */
@Template("cooperation/recommendation.jte")
record RecommendationView(
    JointProject project,
    JointRecommendation recommendation,
    String owner,
    String author,
    Optional<Earlier> earlier,
    List<JointRecommendation.Result> results,
    Optional<FormView> form,
    List<Option> statuses) {
  RecommendationView {
    results = List.copyOf(results);
    statuses = List.copyOf(statuses);
  }

  /** The recommendation of the round before, with the title of that project. */
  record Earlier(String address, String title) {}
}
