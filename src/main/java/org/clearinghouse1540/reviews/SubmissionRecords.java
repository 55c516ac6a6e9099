package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The statements and submissions of a State for reviews as records, for that State. */
@Component
public class SubmissionRecords {
  private final ReviewSubmissions submissions;
  private final PublicSubmissions published;

  SubmissionRecords(PublicSubmissions published) {
    this.published = published;
    this.submissions = published.submissions();
  }

  /** The submissions of the State, the latest first, as its own page shows them. */
  public List<RecordFacts> ofState(String state, Language language) {
    return submissions.listOfState(state).stream()
        .map(submission -> facts(submission, language))
        .toList();
  }

  private RecordFacts facts(ReviewSubmission submission, Language language) {
    ReviewSubmission.SubmissionHead head = submission.head();
    String readers =
        published.isOpen(submission) ? "public" : head.restricted() ? "restricted" : "inside";
    return RecordFacts.of(head.title(), language)
        .add("dated", "reviews.submission.dated", DateText.of(head.dated().toString(), language))
        .add(
            "recorded",
            "reviews.submission.recorded",
            DateText.of(submission.recorded().toString(), language))
        .add("language", "reviews.column.language", head.language().ownName())
        .add(
            "readers",
            "reviews.submission.readers",
            Texts.get(language, "reviews.readers." + readers))
        .received("sha256", "reviews.submission.digest", submission.sha256())
        .received("text", "reviews.submission.shown", submissions.text(submission))
        .build();
  }
}
