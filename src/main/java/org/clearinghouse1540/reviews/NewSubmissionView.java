package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/** The form that records a submission. */
@Template("reviews/new-submission.jte")
record NewSubmissionView(
    ComprehensiveReview review,
    FormView form,
    List<Option> origins,
    List<Option> senders,
    List<Option> languages) {
  NewSubmissionView {
    origins = List.copyOf(origins);
    senders = List.copyOf(senders);
    languages = List.copyOf(languages);
  }
}
