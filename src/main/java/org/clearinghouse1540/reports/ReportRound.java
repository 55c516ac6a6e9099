package org.clearinghouse1540.reports;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.letters.Letter;

/**
 * A round of letters that invites States to report, or reminds them.
 *
 * @param due the day by which States are asked to answer
 * @param reminder whether its letters follow an earlier invitation
 * @param on the day on which the letters were drafted
 */
record ReportRound(long id, LocalDate due, boolean reminder, LocalDate on) {
  /** The beginning of the subject of its letters. */
  static final String SUBJECT = "report-round/";

  /** The subject of its letters. */
  String subject() {
    return SUBJECT + id;
  }

  /** A round with its letters. */
  record WithLetters(ReportRound round, List<Letter> letters) {
    WithLetters {
      letters = List.copyOf(letters);
    }
  }
}
