package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.CommentDraft;
import org.clearinghouse1540.matrix.FieldComment;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixStage;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.obligations.FieldMark;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of what cases propose to matrices. Each is a comment of the State in the matrix's
 * own workflow, which decides; here stands only which need it came from.
 */
@Component
public final class FieldChangeProposals {
  private static final RowMapper<Kept> KEPT =
      (row, number) ->
          new Kept(
              new MatrixId(row.getString("state"), row.getString("form")),
              row.getLong("comment_id"));

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final FieldComments comments;
  private final ReviewCycles rounds;

  FieldChangeProposals(
      JdbcClient sql,
      TransactionTemplate transaction,
      FieldComments comments,
      ReviewCycles rounds) {
    this.sql = sql;
    this.transaction = transaction;
    this.comments = comments;
    this.rounds = rounds;
  }

  /** What a State proposes for a field. */
  record Proposal(FieldKey key, String words, Optional<FieldMark> mark, List<Citation> citations) {}

  private record Kept(MatrixId matrix, long comment) {}

  /**
   * Proposes a change. With the State, it goes along with the State's answer to the draft; else it
   * is laid before the experts at once and waits, and the matrix stays where it stands.
   */
  void propose(Actor actor, long need, MatrixId id, FormFields form, List<Proposal> proposals) {
    transaction.executeWithoutResult(
        status -> proposals.forEach(proposal -> propose(actor, need, id, form, proposal)));
  }

  private void propose(Actor actor, long need, MatrixId id, FormFields form, Proposal proposal) {
    long comment =
        comments.write(
            actor,
            id,
            form,
            new CommentDraft(
                proposal.key(), proposal.words(), proposal.mark(), proposal.citations()));
    if (rounds.get(id).stage() != MatrixStage.WITH_STATE) {
      comments.send(actor, id, comment);
    }
    sql.sql(
            "insert into needs_change (need_id, state, form, comment_id)"
                + " values (:need, :state, :form, :comment)")
        .param("need", need)
        .param("state", id.state())
        .param("form", id.form())
        .param("comment", comment)
        .update();
  }

  /** What a need item led to, as far as the one who asks may see it. */
  List<FieldComment> of(long need) {
    return comments(
        sql.sql("select * from needs_change where need_id = :need order by id")
            .param("need", need)
            .query(KEPT)
            .list());
  }

  /** Those sent that no expert decided yet, with the need each came from. */
  List<FieldComment> undecided() {
    return comments(sql.sql("select * from needs_change order by id").query(KEPT).list()).stream()
        .filter(fieldComment -> fieldComment.sent().isPresent() && fieldComment.isUndecided())
        .toList();
  }

  private List<FieldComment> comments(List<Kept> kept) {
    return kept.stream()
        .map(Kept::matrix)
        .distinct()
        .flatMap(matrix -> comments.of(matrix).stream())
        .filter(fieldComment -> kept.stream().anyMatch(one -> one.comment() == fieldComment.id()))
        .toList();
  }
}
