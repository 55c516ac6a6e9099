package org.clearinghouse1540.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.DateText;

/**
 * The hand-overs of comprehensive reviews: submissions, passages to place, proposals to comment.
 */
final class ReviewHandOvers extends HandOverChains {
  private static final Role[] MEMBERS = {Role.MEMBER, Role.CHAIR, Role.COORDINATOR};
  private static final Role[] WORKERS = {Role.EXPERT, Role.SECRETARIAT};

  ReviewHandOvers(TestProgram program, HandOverDesk desk) {
    super(program, desk);
  }

  void walk() {
    String review = by(Role.EXPERT).send("/reviews", "title=Review 720");
    String submission =
        by(Role.EXPERT)
            .upload(
                review
                    + "/submission?origin=state&title=Statement+720&dated=2026-01-02&language=en&sender="
                    + STATE.replace(' ', '+'),
                "a.txt",
                "Customs officers need courses at borders.".getBytes(StandardCharsets.UTF_8));
    for (Role role : new Role[] {Role.POINT_OF_CONTACT, Role.MISSION}) {
      arrives("review-submission-recorded", role, "Statement 720");
      read("review-submission-recorded", role);
    }
    for (Role role : WORKERS) {
      arrives("review-passages-open", role, "Statement 720");
    }
    int passage = program.count("select max(id)::int from reviews_passage");
    by(Role.SECRETARIAT).send("/reviews/passages/" + passage, "paragraph=3(d)");
    for (Role role : WORKERS) {
      gone("review-passages-open", role);
    }
    String proposal =
        by(Role.EXPERT).send(review + "/proposal", "title=Proposal 720;words=Courses");
    by(Role.EXPERT)
        .send(proposal + "/circulation", "due=" + LocalDate.now(DateText.HEADQUARTERS).plusDays(9));
    for (Role role : MEMBERS) {
      arrives("review-proposal-sent", role, "Proposal 720");
    }
    for (Role role : MEMBERS) {
      boolean none = role == Role.COORDINATOR;
      by(role).send(proposal + "/comments", "version=1;" + (none ? "none=yes" : "words=Comment"));
      gone("review-proposal-sent", role);
    }
    for (Role role : WORKERS) {
      arrives("review-proposal-commented", role, "Proposal 720");
      read("review-proposal-commented", role); // of the member
      read("review-proposal-commented", role); // of the Chair
      arrives("review-proposal-no-comment", role, "Proposal 720");
      read("review-proposal-no-comment", role);
    }
  }
}
