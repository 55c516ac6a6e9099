package org.clearinghouse1540.matrix;

import java.time.Instant;

/**
 * A field as it stands, or as it stood: what it holds, who set it, in which role, when and why.
 *
 * @param version counts its changes; what was never set has 0
 */
public record MatrixField(
    FieldKey key,
    FieldValue content,
    int version,
    Instant changed,
    String by,
    String role,
    String why) {

  /** A field that nobody set. */
  public static MatrixField unset(FieldKey key) {
    return new MatrixField(key, FieldValue.NOTHING, 0, Instant.EPOCH, "", "", "");
  }
}
