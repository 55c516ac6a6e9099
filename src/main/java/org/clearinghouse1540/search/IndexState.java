package org.clearinghouse1540.search;

import java.util.Optional;
import org.clearinghouse1540.kit.journal.JournalChanges;

/**
 * The state of the database to which an index corresponds.
 *
 * @param journal the last change
 * @param day the day, because consents begin and end on days
 * @param basis the reference data and the version of the program
 */
record IndexState(JournalChanges.Position journal, String day, String basis) {

  /** The state as it is stored with an index. */
  String text() {
    return journal.seq() + " " + journal.hash() + " " + day + " " + basis;
  }

  /** The state that is stored with an index. */
  static Optional<IndexState> parse(String text) {
    String[] parts = text.split(" ", 4);
    return parts.length == 4 && parts[0].matches("\\d{1,18}")
        ? Optional.of(
            new IndexState(
                new JournalChanges.Position(Long.parseLong(parts[0]), parts[1]),
                parts[2],
                parts[3]))
        : Optional.empty();
  }

  /** Whether only changes of the journal lead from another state to this one. */
  boolean follows(IndexState other) {
    return day.equals(other.day) && basis.equals(other.basis);
  }
}
