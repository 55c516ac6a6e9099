package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A comment of a State on a field of its matrix.
 *
 * @param mark the mark that it proposes, if any
 * @param named the sources that it names, as the State wrote them
 * @param citations these sources as documents, since it was sent
 * @param drafted the value of the field that the State saw when it wrote the comment
 * @param by the account that wrote it
 * @param sent the moment when it was sent; until then only the State sees it
 * @param decision the decision of the experts, once there is one
 * @param decidedWords the explanation of the decision; may be empty
 */
public record FieldComment(
    long id,
    MatrixId matrix,
    FieldKey key,
    String words,
    Optional<FieldMark> mark,
    List<WrittenCitation> named,
    List<Citation> citations,
    FieldValue drafted,
    String by,
    Optional<Instant> sent,
    Optional<CommentDecision> decision,
    String decidedWords) {
  public FieldComment {
    named = List.copyOf(named);
    citations = List.copyOf(citations);
  }

  /** The decision of the experts on a comment. */
  public enum CommentDecision {
    /** The proposal is recorded in the field. */
    TAKEN,
    /** The proposal is not recorded; an explanation was given. */
    DECLINED;

    /** The decision in lower case, as in the database and in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The decision with this key. */
    static Optional<CommentDecision> find(String key) {
      return Arrays.stream(values()).filter(decision -> decision.key().equals(key)).findFirst();
    }
  }

  /** This comment with its sources as documents. */
  FieldComment with(List<Citation> documents) {
    return new FieldComment(
        id, matrix, key, words, mark, named, documents, drafted, by, sent, decision, decidedWords);
  }

  /** Whether it proposes a value, and not words alone. */
  boolean isProposal() {
    return mark.isPresent() || !citations.isEmpty();
  }

  /** A value of the field with the proposed mark and sources. */
  FieldValue proposed(FieldValue value) {
    FieldValue proposed = mark.map(value::with).orElse(value);
    for (Citation citation : citations) {
      proposed = proposed.with(citation);
    }
    return proposed;
  }

  /** The sources, each in one line: the documents, and before it is sent as they were written. */
  List<String> sources(Map<Long, CitedDocument> documents) {
    return Stream.concat(
            citations.stream().map(citation -> CitationView.of(citation, documents)),
            sent.isPresent() ? Stream.of() : named.stream().map(WrittenCitation::line))
        .toList();
  }

  /** Whether the experts have not decided on it. */
  public boolean isUndecided() {
    return decision.isEmpty();
  }
}
