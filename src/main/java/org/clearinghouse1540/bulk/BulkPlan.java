package org.clearinghouse1540.bulk;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.web.SentFile;

/**
 * A file that was read and checked. Nothing of it is recorded yet.
 *
 * @param added the rows with a new record
 * @param changed the rows that change a record
 * @param proposals the changes that these rows propose, field by field
 * @param numbers the records in the file that exist
 * @param unchanged the number of rows that are as recorded
 * @param account of each cell of the file
 */
public record BulkPlan(
    SentFile file,
    List<BulkChange> added,
    List<BulkChange> changed,
    List<BulkProposal> proposals,
    Set<Long> numbers,
    int unchanged,
    ContentAccount account) {
  public BulkPlan {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    proposals = List.copyOf(proposals);
    numbers = Set.copyOf(numbers);
  }

  /** Whether the file contains nothing new. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty();
  }
}
