package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Map;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * The content of a matrix as agreed and approved, with the documents that it cites.
 *
 * @param number the number of the review cycle
 * @param published whether State and Committee chose to publish it; the gate checks its keys as
 *     well
 */
public record ApprovedMatrix(
    MatrixId matrix,
    int number,
    Instant at,
    boolean published,
    Map<FieldKey, FieldValue> contents,
    Map<Long, CitedDocument> cited) {

  /** The subject of its consents. */
  public Subject subject() {
    return new Subject(Subject.Kind.MATRIX, matrix.state() + " " + matrix.form() + " " + number);
  }

  /** The value of a field. */
  public FieldValue content(String row, String column) {
    return contents.getOrDefault(new FieldKey(row, column), FieldValue.NOTHING);
  }

  /** The value of a field as text. */
  public String text(String row, String column) {
    return CitationView.of(content(row, column), cited);
  }
}
