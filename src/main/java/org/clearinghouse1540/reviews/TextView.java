package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * A proposal or a section of the report, with its versions and links.
 *
 * @param name its paragraph and theme
 * @param versions all versions, the latest first
 */
@Template("reviews/text.jte")
record TextView(
    ComprehensiveReview review,
    ReviewText text,
    ReviewNames.ClusterName name,
    Links links,
    List<ReviewText> versions,
    Optional<Comments> comments,
    Optional<TextFormView.TextFields> revision) {
  TextView {
    versions = List.copyOf(versions);
  }

  /**
   * Links of a text to passages, proposals and sections.
   *
   * @param passages the passages that a proposal takes up
   * @param proposals the proposals that a section takes up
   * @param takenUpBy the versions of sections that take up a proposal
   */
  record Links(List<PassageLine> passages, List<ReviewText> proposals, List<ReviewText> takenUpBy) {
    Links {
      passages = List.copyOf(passages);
      proposals = List.copyOf(proposals);
      takenUpBy = List.copyOf(takenUpBy);
    }
  }

  /**
   * The comments on a proposal.
   *
   * @param version the version that was sent
   * @param circulation the form that sends it for comment, where the current user may
   * @param comment the form of a comment, where the current user may
   */
  record Comments(
      Optional<ProposalCirculation> sent,
      Optional<ReviewText> version,
      List<ProposalComment> comments,
      Optional<FormView> circulation,
      Optional<FormView> comment) {
    Comments {
      comments = List.copyOf(comments);
    }
  }
}
