package org.clearinghouse1540.kit.journal;

import org.clearinghouse1540.kit.text.Message;

/**
 * A row that is not as the journal says.
 *
 * @param row its primary key
 */
public record RowFinding(String table, String row, Kind kind) {
  /** The finding in words. */
  public Message message() {
    return Message.of(
        switch (kind) {
          case CHANGED -> "kit.journal.row.changed";
          case ADDED -> "kit.journal.row.added";
          case DELETED -> "kit.journal.row.deleted";
          case NOT_SEALED -> "kit.journal.row.not-sealed";
        },
        table,
        row);
  }

  /** The kind of difference. */
  public enum Kind {
    CHANGED,
    ADDED,
    DELETED,
    /** A change that no journal entry of this installation seals. */
    NOT_SEALED
  }
}
