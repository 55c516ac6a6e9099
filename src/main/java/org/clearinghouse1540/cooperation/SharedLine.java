package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a line that a State shared with the other States of a joint project.
 *
 * @param version the version of the line that was shared
 * @param entry the text as it was then
 * @param receivers the States that it named: those that took part, and those that were invited
 * @param ended when it was withdrawn or replaced, if it was
 */
record SharedLine(
    long id,
    long project,
    long line,
    String state,
    int version,
    JointLine.Entry entry,
    List<String> receivers,
    LocalDate on,
    Optional<LocalDate> ended) {
  SharedLine {
    receivers = List.copyOf(receivers);
  }
}
