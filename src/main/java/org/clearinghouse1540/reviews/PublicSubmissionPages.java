package org.clearinghouse1540.reviews;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statements and submissions that their senders publish, for everybody. */
@Controller
class PublicSubmissionPages {
  private final PublicSubmissions submissions;
  private final ReviewNames names;

  PublicSubmissionPages(PublicSubmissions submissions, ReviewNames names) {
    this.submissions = submissions;
    this.names = names;
  }

  @GetMapping("/public/review-submissions")
  Page list(Language language) {
    return Page.of(
        new PublicSubmissionsView(
            submissions.list().stream()
                .map(Published::value)
                .map(
                    published ->
                        new PublicSubmissionsView.Row(
                            published, names.sender(published.submission(), language)))
                .toList()));
  }

  @GetMapping("/public/review-submissions/{id}")
  Page submission(Language language, @PathVariable long id) {
    PublicSubmission published = submissions.find(id).orElseThrow(NotFound::new).value();
    return Page.of(
        new PublicSubmissionView(
            published,
            names.sender(published.submission(), language),
            published.submission().head().origin().name(language)));
  }
}
