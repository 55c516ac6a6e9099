package org.clearinghouse1540.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.CommentDraft;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.WrittenCitation;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of changes that States propose to their matrices after a case. Each proposal is a
 * comment in the workflow of the matrix, which decides; this table records its need only.
 */
@Component
public final class FieldChangeProposals {
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final FieldComments comments;
  private final ReviewCycles cycles;

  FieldChangeProposals(
      JdbcClient sql,
      TransactionTemplate transaction,
      FieldComments comments,
      ReviewCycles cycles) {
    this.sql = sql;
    this.transaction = transaction;
    this.comments = comments;
    this.cycles = cycles;
  }

  /**
   * A change that a State proposes for a field.
   *
   * @param named the sources that it cites, as written
   */
  record Proposal(
      FieldKey key, String words, Optional<FieldMark> mark, List<WrittenCitation> named) {}

  private record Reference(MatrixId matrix, long comment) {}

  /** The stages of the matrices, which decide where a proposal goes. */
  Map<MatrixId, MatrixStage> stages() {
    return cycles.list().stream()
        .collect(Collectors.toMap(ReviewCycle::matrix, ReviewCycle::stage));
  }

  /**
   * Proposes changes: all of them with the documents that they cite, or none. While the draft
   * matrix is with the State, they are sent with its response; otherwise they go to the experts at
   * once, and the stage of the matrix does not change.
   */
  void propose(Actor actor, long need, MatrixId id, FormFields form, List<Proposal> proposals) {
    transaction.executeWithoutResult(
        status -> {
          for (Proposal proposal : proposals) {
            record(need, id, write(actor, id, form, proposal));
          }
        });
  }

  private long write(Actor actor, MatrixId id, FormFields form, Proposal proposal) {
    long comment =
        comments.write(
            actor,
            id,
            form,
            new CommentDraft(proposal.key(), proposal.words(), proposal.mark(), proposal.named()));
    if (cycles.get(id).stage() != MatrixStage.WITH_STATE) {
      comments.send(actor, id, comment);
    }
    return comment;
  }

  private void record(long need, MatrixId id, long comment) {
    sql.sql(
            """
            insert into history_change (need_id, state, form, comment_id)
            values (:need, :state, :form, :comment)
            """)
        .param("need", need)
        .param("state", id.state())
        .param("form", id.form())
        .param("comment", comment)
        .update();
  }

  /** The proposals that followed a need item and are visible to the current user. */
  List<FieldComment> listFor(long need) {
    return comments(
        sql.sql("select * from history_change where need_id = :need order by id")
            .param("need", need)
            .query(FieldChangeProposals::reference)
            .list());
  }

  /** The comments that followed a case, by their numbers. */
  Set<Long> numbers() {
    return new HashSet<>(sql.sql("select comment_id from history_change").query(Long.class).list());
  }

  private static Reference reference(ResultSet row, int number) throws SQLException {
    return new Reference(
        new MatrixId(row.getString("state"), row.getString("form")), row.getLong("comment_id"));
  }

  private List<FieldComment> comments(List<Reference> references) {
    List<Long> ids = references.stream().map(Reference::comment).toList();
    return references.stream()
        .map(Reference::matrix)
        .distinct()
        .flatMap(matrix -> comments.of(matrix).stream())
        .filter(comment -> ids.contains(comment.id()))
        .toList();
  }
}
