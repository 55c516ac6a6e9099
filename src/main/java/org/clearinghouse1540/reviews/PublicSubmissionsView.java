package org.clearinghouse1540.reviews;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The statements and submissions that their senders publish. */
@Template("reviews/public-submissions.jte")
record PublicSubmissionsView(List<Row> rows) {
  PublicSubmissionsView {
    rows = List.copyOf(rows);
  }

  /** A published text with the name of its sender. */
  record Row(PublicSubmission published, String sender) {}
}
