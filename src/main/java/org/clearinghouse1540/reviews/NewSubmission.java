package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import org.clearinghouse1540.kit.web.SentFile;

/**
 * A submission that comes in.
 *
 * @param file its file, or the typed text as one
 * @param text the text of the file, or as typed
 * @param on the current day
 */
record NewSubmission(
    long review, ReviewSubmission.SubmissionHead head, SentFile file, String text, LocalDate on) {}
