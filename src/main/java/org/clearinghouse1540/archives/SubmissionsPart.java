package org.clearinghouse1540.archives;

import java.util.List;
import org.clearinghouse1540.reviews.SubmissionRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The statements and submissions of the State for comprehensive reviews. */
@Component
@Order(10)
final class SubmissionsPart implements ArchivePart {
  private final SubmissionRecords submissions;

  SubmissionsPart(SubmissionRecords submissions) {
    this.submissions = submissions;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    return RecordsFiles.of(
        order,
        "reviews/submissions",
        "reviews.submissions",
        submissions.ofState(order.state(), order.language()));
  }
}
