package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Map;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.sources.Cited;

/**
 * The content of a matrix as it was agreed and approved, with the documents that it cites.
 *
 * @param number of the round in which it was
 * @param published whether State and Committee chose to publish it; the gate asks for its keys too
 */
public record Approved(
    MatrixId matrix,
    int number,
    Instant at,
    boolean published,
    Map<FieldKey, Content> contents,
    Map<Long, Cited> cited) {

  /** What the gate knows it as. */
  public Subject subject() {
    return new Subject(Subject.Kind.MATRIX, matrix.state() + " " + matrix.form() + " " + number);
  }

  /** The content of a field. */
  public Content content(String row, String column) {
    return contents.getOrDefault(new FieldKey(row, column), Content.NOTHING);
  }

  /** What a cell shows. */
  public String text(String row, String column) {
    Content content = content(row, column);
    if (!content.citations().isEmpty()) {
      return CitationText.of(content.citations(), cited);
    }
    return content.words().isEmpty() ? content.mark().code() : content.words();
  }
}
