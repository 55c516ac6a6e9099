package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;

/**
 * The lines that were found in a file for a plan, until its State decides on them.
 *
 * @param original the file as received
 */
record PlanReading(
    long id,
    long plan,
    long original,
    String fileName,
    List<FoundLine> lines,
    ContentAccount account) {
  PlanReading {
    lines = List.copyOf(lines);
  }

  /** The address of its page. */
  String address() {
    return "/plans/" + plan + "/reading/" + id;
  }
}
