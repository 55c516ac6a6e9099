package org.clearinghouse1540.reviews;

import org.clearinghouse1540.kit.text.Language;

/**
 * A submission with the names of its sender and origin for the reader.
 *
 * @param sender the State, or the sender as typed
 * @param open the number of its passages without a decision
 */
record SubmissionSummary(ReviewSubmission submission, String sender, String origin, int open) {

  /** The language of the submission in the reader's words. */
  String language() {
    return submission.head().language().ownName();
  }

  /** The language of the submission. */
  Language written() {
    return submission.head().language();
  }
}
