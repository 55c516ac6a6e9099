package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;

/**
 * A plan that was read from a file.
 *
 * @param states what the file says is its State, as received
 * @param outside the first texts outside of the lines
 * @param account of every cell and paragraph of the file
 */
record PlanFile(
    List<FoundLine> lines, List<String> states, List<String> outside, ContentAccount account) {
  PlanFile {
    outside = List.copyOf(outside);
    lines = List.copyOf(lines);
    states = List.copyOf(states);
  }
}
