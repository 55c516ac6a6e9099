package org.clearinghouse1540.deliveries;

import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The summary of a feedback, to which its author consents. */
@Component
final class FeedbackText implements PublishableText {
  private static final TextFormat<FeedbackSummary> FORMAT = new TextFormat<>(FeedbackSummary.class);
  private final Feedbacks feedbacks;

  FeedbackText(Feedbacks feedbacks) {
    this.feedbacks = feedbacks;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.FEEDBACK;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject.number().flatMap(feedbacks::findSummary).map(FORMAT::write);
  }

  /** The summary to which its author consented. */
  static FeedbackSummary approved(String text, FeedbackSummary current) {
    return FORMAT.read(text);
  }
}
