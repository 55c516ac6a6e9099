package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The submissions of the current user's State for comprehensive reviews. */
@Template("reviews/submissions.jte")
record SubmissionsView(List<SubmissionSummary> submissions) {
  SubmissionsView {
    submissions = List.copyOf(submissions);
  }
}
