package org.clearinghouse1540.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the steps of all reviews, and of the versions of the matrices that they
 * concerned. Both are kept as they happened and are never changed.
 */
@Component
public final class ReviewSteps {
  private static final RowMapper<ReviewStep> STEP =
      (row, number) -> {
        long version = row.getLong("version");
        return new ReviewStep(
            row.getLong("id"),
            new MatrixId(row.getString("state"), row.getString("form")),
            row.getInt("number"),
            WorkflowStep.valueOf(row.getString("step")),
            row.getTimestamp("taken_at").toInstant(),
            row.getString("taken_by"),
            row.getString("role"),
            row.getString("document"),
            row.getString("note"),
            row.wasNull() || version == 0 ? Optional.empty() : Optional.of(version));
      };

  private final JdbcClient sql;
  private final RecordedFields fields;
  private final CitedDocuments documents;
  private final ApprovalDate approvals;

  ReviewSteps(
      JdbcClient sql, RecordedFields fields, CitedDocuments documents, ApprovalDate approvals) {
    this.sql = sql;
    this.fields = fields;
    this.documents = documents;
    this.approvals = approvals;
  }

  /** The steps of a matrix, the oldest first. */
  public List<ReviewStep> list(MatrixId id) {
    return matrix("select * from matrix_step where state = :state and form = :form order by id", id)
        .query(STEP)
        .list();
  }

  /** A step of a matrix that concerned a version. */
  public Optional<ReviewStep> find(MatrixId id, long step) {
    return list(id).stream()
        .filter(taken -> taken.id() == step && taken.version().isPresent())
        .findFirst();
  }

  /** The version that a step concerned. */
  public MatrixContent content(ReviewStep step) {
    return content(step.version().orElseThrow());
  }

  private MatrixContent content(long version) {
    return sql.sql("select content::text from matrix_version where id = :id")
        .param("id", version)
        .query((row, number) -> MatrixContent.of(row.getString(1)))
        .single();
  }

  /**
   * The step whose version the current user sees instead of the current values: the last version on
   * record, for the State of a matrix that experts are revising.
   */
  public Optional<ReviewStep> shownInstead(MatrixId id) {
    return matrix(
            """
            select * from matrix_step where state = :state and form = :form
              and version is not null and step not in ('ASK_CHANGE', 'TAKE_BACK', 'RETRACT')
              and kit_viewer() = 'state' and not matrix_shown(:state, :form)
            order by id desc limit 1
            """,
            id)
        .query(STEP)
        .optional();
  }

  /** The fields of a version, as changed by the step that made it. */
  Map<FieldKey, MatrixField> fields(ReviewStep step) {
    Map<FieldKey, MatrixField> all = new LinkedHashMap<>();
    content(step)
        .contents()
        .forEach(
            (key, value) ->
                all.put(
                    key, new MatrixField(key, value, 1, step.at(), step.by(), step.role(), "")));
    return all;
  }

  /** Records a step, with the version that it concerns. */
  void record(Actor actor, ReviewCycle before, WorkflowStep step, StepDetails details) {
    MatrixId id = before.matrix();
    Optional<Long> version =
        switch (step) {
          case SEND -> Optional.of(add(id, current(id)));
          case ASK_CHANGE ->
              details.comments().stream().anyMatch(FieldComment::isProposal)
                  ? Optional.of(proposed(id, details.comments()))
                  : last(id);
          case APPROVE -> Optional.of(approved(actor, before));
          case TAKE_BACK, AGREE, RETRACT, PUBLISH, KEEP -> last(id);
          case REOPEN -> Optional.empty();
        };
    if (step == WorkflowStep.REOPEN && before.stage().isApproved()) {
      approvals.remove(actor, id);
    }
    sql.sql(
            """
            insert into matrix_step (state, form, number, step, taken_by, role, document, note,
              version)
            values (:state, :form, :number, :step, :by, :role, :document, :note, :version)
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("number", before.number())
        .param("step", step.name())
        .param("by", actor.name())
        .param("role", actor.role())
        .param("document", details.document().strip())
        .param("note", details.note().strip())
        .param("version", version.orElse(null))
        .update();
  }

  /** The content that is on record for the last step, or the current values without one. */
  MatrixContent latest(MatrixId id) {
    return last(id).map(this::content).orElseGet(() -> current(id));
  }

  private Optional<Long> last(MatrixId id) {
    return matrix(
            """
            select version from matrix_step where state = :state and form = :form
              and version is not null and step <> 'ASK_CHANGE' order by id desc limit 1
            """,
            id)
        .query(Long.class)
        .optional();
  }

  // The version that the State answers, with the values that it proposes in this answer.
  private long proposed(MatrixId id, List<FieldComment> comments) {
    MatrixContent answered = latest(id);
    Map<FieldKey, FieldValue> proposals = new LinkedHashMap<>();
    for (FieldComment comment : comments) {
      if (comment.isProposal()) {
        FieldValue value = answered.contents().getOrDefault(comment.key(), FieldValue.NOTHING);
        proposals.merge(
            comment.key(), comment.proposed(value), (first, same) -> comment.proposed(first));
      }
    }
    return add(
        id, answered.with(proposals, documents.byId(MatrixContent.documents(proposals.values()))));
  }

  // The date of the approval is part of the approved content, where the form has a field for it.
  private long approved(Actor actor, ReviewCycle before) {
    MatrixId id = before.matrix();
    MatrixContent agreed = latest(id);
    return add(id, agreed.with(approvals.record(actor, id), Map.of()));
  }

  private MatrixContent current(MatrixId id) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.of(id).forEach((key, field) -> contents.put(key, field.content()));
    contents.values().removeIf(FieldValue::isNothing);
    return new MatrixContent(contents, documents.byId(MatrixContent.documents(contents.values())));
  }

  private long add(MatrixId id, MatrixContent content) {
    return matrix(
            """
            insert into matrix_version (state, form, content)
            values (:state, :form, :content::jsonb) returning id
            """,
            id)
        .param("content", content.json())
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec matrix(String query, MatrixId id) {
    return sql.sql(query).param("state", id.state()).param("form", id.form());
  }
}
