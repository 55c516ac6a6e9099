package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import org.clearinghouse1540.access.Viewer;

/**
 * A comment of a member of the Committee on a version of a proposal.
 *
 * @param title the title of the version
 * @param words the comment; empty if its author has none
 * @param author its author
 */
record ProposalComment(
    long id,
    long proposal,
    int version,
    String title,
    String words,
    CommentAuthor author,
    LocalDate on) {

  /**
   * The author of a comment.
   *
   * @param role the key of the role in which the author acted
   * @param party the State that the author represents in the Committee; may be empty
   */
  record CommentAuthor(String role, String party, String name) {}

  /** Whether it was written for the same role and party as the current user acts for. */
  boolean isOf(Viewer viewer) {
    return author.role().equals(viewer.roleKey()) && author.party().equals(viewer.party());
  }
}
