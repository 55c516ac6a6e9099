package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the period of a silence procedure.
 *
 * @param act the change as the journal names it
 * @param from the day from which the period is counted
 * @param after the first day after it
 * @param calendar the official holidays that were counted
 * @param source the document that shows it
 */
record SilenceChange(
    String act,
    LocalDate from,
    LocalDate after,
    String calendar,
    Optional<SilenceWait> waitsFor,
    String source) {

  /** The values of a period in the journal. */
  static Map<String, String> values(LocalDate from, LocalDate after) {
    return Map.of("counted from", from.toString(), "last day", after.minusDays(1).toString());
  }
}
