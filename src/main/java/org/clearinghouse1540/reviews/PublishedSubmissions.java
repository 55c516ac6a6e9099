package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The statements and submissions for reviews that their senders publish. */
@Component
record PublishedSubmissions(PublicSubmissions submissions, ReviewNames names)
    implements PublishedRecords {
  @Override
  public String key() {
    return "review-submissions";
  }

  @Override
  public String title() {
    return "reviews.public.title";
  }

  @Override
  public String named() {
    return "reviews.public.named";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return submissions.list().stream()
        .map(
            published ->
                PublishedEntry.of(
                    published,
                    published.value().submission().id(),
                    facts(published.value(), language),
                    published.value().address()))
        .toList();
  }

  /** The description of a published submission. */
  RecordFacts facts(PublicSubmission published, Language language) {
    ReviewSubmission submission = published.submission();
    ReviewSubmission.SubmissionHead head = submission.head();
    RecordFacts.Builder facts = RecordFacts.of(head.title(), language);
    if (head.state().isEmpty()) {
      facts.received("sender", "reviews.column.sender", head.sender());
    } else {
      facts.add("sender", "reviews.column.sender", names.sender(submission, language));
    }
    return facts
        .add("origin", "reviews.origin", head.origin().name(language))
        .add("dated", "reviews.submission.dated", DateText.of(head.dated().toString(), language))
        .add("language", "reviews.column.language", head.language().ownName())
        .received("text", "reviews.submission.shown", published.text())
        .build();
  }
}
