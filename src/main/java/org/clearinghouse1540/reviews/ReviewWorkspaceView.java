package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.web.Template;

/**
 * A comprehensive review: its submissions, clusters of passages, proposals and sections.
 *
 * @param aside the number of passages that were set aside
 * @param works whether the current user works on the review
 */
@Template("reviews/review.jte")
record ReviewWorkspaceView(
    ComprehensiveReview review,
    List<SubmissionSummary> submissions,
    List<ClusterLine> clusters,
    int aside,
    List<ReviewText> proposals,
    List<ReviewText> sections,
    boolean works) {
  ReviewWorkspaceView {
    submissions = List.copyOf(submissions);
    clusters = List.copyOf(clusters);
    proposals = List.copyOf(proposals);
    sections = List.copyOf(sections);
  }

  /** A cluster with its numbers. */
  record ClusterLine(ReviewNames.ClusterName name, ReviewPassages.ClusterCount count) {

    /** The address of the list of its passages. */
    String address(long review, String status) {
      return PassageQuestion.of(review).with(count.cluster()).with(status).address() + "1";
    }
  }

  /** The formats of the export. */
  List<String> files() {
    return List.of("DOCX", "PDF", "XLSX", "CSV");
  }

  /** The address of the export in a format. */
  String file(String format) {
    return review.address() + "/file/" + format.toLowerCase(Locale.ROOT);
  }

  /** The address of the passages of a status. */
  String passages(String status) {
    return PassageQuestion.of(review.id()).with(status).address() + "1";
  }
}
