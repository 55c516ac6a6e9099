package org.clearinghouse1540.cooperation;

import java.time.LocalDate;

/**
 * A file that a State attached to a joint project, kept as received.
 *
 * @param original the number of the file as received
 */
record JointFile(
    long id,
    long project,
    String state,
    long original,
    String name,
    String sha256,
    LocalDate on,
    boolean ended) {
  /** Its address. */
  String address() {
    return "/joint-projects/" + project + "/files/" + id;
  }
}
