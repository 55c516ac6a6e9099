package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.ReportedView;

/**
 * A submission: for the Committee with its passages and the account of its lines, for its State as
 * it was received.
 *
 * @param readable whether its file was not withdrawn
 * @param text its text as typed or read; empty if it is shown as passages
 * @param published whether everybody may read it
 * @param publication the form that publishes it or restricts it again, for its sender
 * @param work further content for the Committee; absent for a State
 */
@Template("reviews/submission.jte")
record SubmissionView(
    SubmissionSummary summary,
    boolean readable,
    String text,
    boolean published,
    Optional<FormView> publication,
    Optional<SubmissionWork> work) {

  /** The key of the words on who may read it. */
  String readers() {
    if (published) {
      return "public";
    }
    return summary.submission().head().restricted() ? "restricted" : "inside";
  }

  /**
   * The passages of a submission for the Committee.
   *
   * @param acceptance the form that accepts the proposals on this page
   * @param addition the form that adds a passage
   */
  record SubmissionWork(
      ComprehensiveReview review,
      List<PassageLine> lines,
      Paging paging,
      ReportedView account,
      Optional<FormView> acceptance,
      Optional<FormView> addition) {
    SubmissionWork {
      lines = List.copyOf(lines);
    }

    /** Whether a proposal of the program on this page can be accepted. */
    boolean accepts() {
      return acceptance.isPresent()
          && lines.stream()
              .anyMatch(line -> line.passage().isOpen() && line.passage().proposed().isPresent());
    }
  }
}
