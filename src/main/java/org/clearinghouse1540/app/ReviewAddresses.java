package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.APPROVE_YEARLY_REPORTS;
import static org.clearinghouse1540.access.Permission.COMMENT_ON_REVIEWS;
import static org.clearinghouse1540.access.Permission.DRAFT_YEARLY_REPORTS;
import static org.clearinghouse1540.access.Permission.PUBLISH_SUBMISSIONS;
import static org.clearinghouse1540.access.Permission.READ_OWN_SUBMISSIONS;
import static org.clearinghouse1540.access.Permission.READ_REVIEWS;
import static org.clearinghouse1540.access.Permission.READ_SUBMISSIONS;
import static org.clearinghouse1540.access.Permission.REVIEW_MATRICES;
import static org.clearinghouse1540.access.Permission.WORK_ON_REVIEWS;

import java.util.List;

/** The addresses of comprehensive reviews and of yearly reports. */
final class ReviewAddresses {
  static final List<Address> LIST =
      List.of(
          new Address("GET", "/reviews", READ_REVIEWS),
          new Address("POST", "/reviews", WORK_ON_REVIEWS),
          new Address("GET", "/reviews/{id}", READ_REVIEWS),
          new Address("GET", "/reviews/{id}/passages", READ_REVIEWS),
          new Address("GET", "/reviews/{id}/file/{form}", READ_REVIEWS),
          new Address("GET", "/reviews/{id}/submission", WORK_ON_REVIEWS),
          new Address("POST", "/reviews/{id}/submission", WORK_ON_REVIEWS),
          new Address("GET", "/reviews/{id}/proposal", WORK_ON_REVIEWS),
          new Address("POST", "/reviews/{id}/proposal", WORK_ON_REVIEWS),
          new Address("GET", "/reviews/{id}/section", WORK_ON_REVIEWS),
          new Address("POST", "/reviews/{id}/section", WORK_ON_REVIEWS),
          new Address("GET", "/reviews/passages/{id}", READ_REVIEWS),
          new Address("POST", "/reviews/passages/{id}", WORK_ON_REVIEWS),
          new Address("GET", "/reviews/proposals/{id}", READ_REVIEWS),
          new Address("POST", "/reviews/proposals/{id}", WORK_ON_REVIEWS),
          new Address("POST", "/reviews/proposals/{id}/circulation", WORK_ON_REVIEWS),
          new Address("POST", "/reviews/proposals/{id}/comments", COMMENT_ON_REVIEWS),
          new Address("GET", "/reviews/sections/{id}", READ_REVIEWS),
          new Address("POST", "/reviews/sections/{id}", WORK_ON_REVIEWS),
          Address.open("GET", "/public/yearly"),
          Address.open("GET", "/public/yearly/file/{form}"),
          Address.open("GET", "/public/yearly/{id}"),
          Address.open("GET", "/public/yearly/{id}/file/{form}"),
          new Address("GET", "/counts/yearly", REVIEW_MATRICES),
          new Address("POST", "/counts/yearly", DRAFT_YEARLY_REPORTS),
          new Address("GET", "/counts/yearly/{id}", REVIEW_MATRICES),
          new Address("GET", "/counts/yearly/{id}/file/{form}", REVIEW_MATRICES),
          new Address("POST", "/counts/yearly/{id}/approval", APPROVE_YEARLY_REPORTS),
          new Address("POST", "/counts/yearly/{id}/withdrawal", APPROVE_YEARLY_REPORTS),
          new Address("GET", "/submissions", READ_OWN_SUBMISSIONS),
          new Address("GET", "/submissions/{id}", READ_SUBMISSIONS),
          new Address("POST", "/submissions/{id}/placements", WORK_ON_REVIEWS),
          new Address("POST", "/submissions/{id}/passages", WORK_ON_REVIEWS),
          new Address("POST", "/submissions/{id}/publication", PUBLISH_SUBMISSIONS),
          new Address("POST", "/submissions/{id}/withdrawal", PUBLISH_SUBMISSIONS),
          Address.open("GET", "/public/review-submissions"),
          Address.open("GET", "/public/review-submissions/file/{form}"),
          Address.open("GET", "/public/review-submissions/{id}"));

  private ReviewAddresses() {}
}
