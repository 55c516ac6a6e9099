package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import org.clearinghouse1540.kit.text.Language;

/**
 * A statement or submission for a comprehensive review, as received. It is never changed.
 *
 * @param file the file as received, or the typed text as one
 * @param sha256 the SHA-256 of the file in hexadecimal digits
 */
record ReviewSubmission(
    long id,
    long review,
    SubmissionHead head,
    SubmissionFile file,
    String sha256,
    LocalDate recorded) {

  /**
   * Head of a submission, as a person records it.
   *
   * @param state the code of the State that sent it; empty for other senders
   * @param sender the name of the sender, as typed
   * @param restricted whether the sender wishes that it is not published
   */
  record SubmissionHead(
      SubmissionOrigin origin,
      String state,
      String sender,
      String title,
      LocalDate dated,
      Language language,
      boolean restricted) {}

  /**
   * The file as received.
   *
   * @param original its number among the files as received
   */
  record SubmissionFile(long original, String name) {}

  /** The address of its page. */
  String address() {
    return "/submissions/" + id;
  }

  /** Its name in the journal. */
  static String journalName(long id) {
    return "submission/" + id;
  }
}
