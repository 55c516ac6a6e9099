package org.clearinghouse1540.reviews;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The published text of a submission: its head and its text. */
@Component
final class SubmissionText implements PublishableText {
  private static final TextFormat<PublicSubmission> FORMAT =
      new TextFormat<>(PublicSubmission.class);
  private final ReviewSubmissions submissions;

  SubmissionText(ReviewSubmissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.SUBMISSION;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .flatMap(submissions::find)
        .map(
            submission ->
                FORMAT.write(new PublicSubmission(submission, submissions.text(submission))));
  }

  /** The submission as its sender published it. */
  static PublicSubmission read(String text) {
    return FORMAT.read(text);
  }
}
