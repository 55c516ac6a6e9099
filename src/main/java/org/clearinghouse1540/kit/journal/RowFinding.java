package org.clearinghouse1540.kit.journal;

/**
 * A row that is not as the journal says.
 *
 * @param row its primary key
 */
public record RowFinding(String table, String row, Kind kind) {
  /** What is wrong with a row. */
  public enum Kind {
    CHANGED,
    ADDED,
    DELETED,
    /** A change that no journal entry of this installation seals. */
    NOT_SEALED
  }
}
