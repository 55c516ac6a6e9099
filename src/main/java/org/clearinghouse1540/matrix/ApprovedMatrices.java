package org.clearinghouse1540.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The repository of what was approved: it stays as it was then, whatever is drafted later. */
@Component
public final class ApprovedMatrices {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final RowMapper<ApprovedMatrix> APPROVED =
      (row, number) -> {
        JsonNode all = JSON.readTree(row.getString("content"));
        Map<Long, CitedDocument> cited = new LinkedHashMap<>();
        all.path("documents")
            .forEach(
                node -> {
                  CitedDocument one = JSON.treeToValue(node, CitedDocument.class);
                  cited.put(one.id(), one);
                });
        return new ApprovedMatrix(
            new MatrixId(row.getString("state"), row.getString("form")),
            row.getInt("number"),
            row.getTimestamp("approved_at").toInstant(),
            row.getTimestamp("published_at") != null,
            FieldJson.contents(all.path("fields").toString()),
            cited);
      };

  private final JdbcClient sql;
  private final RecordedFields fields;
  private final CitedDocuments documents;

  ApprovedMatrices(JdbcClient sql, RecordedFields fields, CitedDocuments documents) {
    this.sql = sql;
    this.fields = fields;
    this.documents = documents;
  }

  /** What was approved for a State and form, the latest first, as far as one may see it. */
  public List<ApprovedMatrix> of(MatrixId id) {
    return sql.sql(
            "select state, form, number, approved_at, published_at, content::text as content from"
                + " matrix_approved"
                + " where state = :state and form = :form order by number desc")
        .param("state", id.state())
        .param("form", id.form())
        .query(APPROVED)
        .list();
  }

  /** Which matrices were approved, as far as the one who asks may see them. */
  public List<MatrixId> list() {
    return sql.sql("select distinct state, form from matrix_approved order by state, form")
        .query((row, number) -> new MatrixId(row.getString(1), row.getString(2)))
        .list();
  }

  /** Says whether State and Committee chose to publish what was approved, or to keep it. */
  void publish(ReviewCycle round, boolean published) {
    sql.sql(
            "update matrix_approved set published_at = case when :published then now() end"
                + " where state = :state and form = :form and number = :number")
        .param("published", published)
        .param("state", round.matrix().state())
        .param("form", round.matrix().form())
        .param("number", round.number())
        .update();
  }

  /** Keeps the content of a round as it stands; inside the transaction of its approval. */
  void keep(ReviewCycle round) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.of(round.matrix()).forEach((key, field) -> contents.put(key, field.content()));
    contents.values().removeIf(FieldValue::isNothing);
    Set<Long> ids =
        contents.values().stream()
            .flatMap(content -> content.citations().stream())
            .map(Citation::document)
            .collect(Collectors.toSet());
    String content =
        "{\"fields\":"
            + FieldJson.contents(contents)
            + ",\"documents\":"
            + JSON.writeValueAsString(documents.byId(ids).values())
            + "}";
    sql.sql(
            "insert into matrix_approved (state, form, number, content)"
                + " values (:state, :form, :number, :content::jsonb)")
        .param("state", round.matrix().state())
        .param("form", round.matrix().form())
        .param("number", round.number())
        .param("content", content)
        .update();
  }
}
