package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * What a State says on a field of its own matrix.
 *
 * @param mark the mark that it proposes, if any
 * @param citations the sources that it names
 * @param sent when it sent it; until then nobody else sees it
 * @param decided taken or declined, once experts decided; empty before
 */
public record FieldComment(
    long id,
    MatrixId matrix,
    FieldKey key,
    String words,
    Optional<FieldMark> mark,
    List<Citation> citations,
    String by,
    Optional<Instant> sent,
    String decided,
    String decidedWords) {
  public FieldComment {
    citations = List.copyOf(citations);
  }
}
