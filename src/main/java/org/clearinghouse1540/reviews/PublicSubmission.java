package org.clearinghouse1540.reviews;

import org.clearinghouse1540.consent.Subject;

/** A statement or submission with its text, as its sender publishes it. */
record PublicSubmission(ReviewSubmission submission, String text) {

  /** The subject of the consent to its publication. */
  Subject subject() {
    return subject(submission.id());
  }

  static Subject subject(long id) {
    return new Subject(Subject.Kind.SUBMISSION, Long.toString(id));
  }

  /** The address of its public page. */
  String address() {
    return "/public/review-submissions/" + submission.id();
  }
}
