package org.clearinghouse1540.matrix;

import java.time.Instant;

/**
 * A current or previous value of a field, with the author, the role, the time and the reason.
 *
 * @param version counts its changes; 0 if it was never set
 */
public record MatrixField(
    FieldKey key,
    FieldValue content,
    int version,
    Instant changed,
    String by,
    String role,
    String why) {

  /** A field that was never set. */
  public static MatrixField unset(FieldKey key) {
    return new MatrixField(key, FieldValue.NOTHING, 0, Instant.EPOCH, "", "", "");
  }
}
