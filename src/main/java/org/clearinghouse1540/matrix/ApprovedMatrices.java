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

/** The repository of approved matrices; later drafts do not change them. */
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
                  CitedDocument document = JSON.treeToValue(node, CitedDocument.class);
                  cited.put(document.id(), document);
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

  /** The approved content of a matrix that the current user may see, the latest first. */
  public List<ApprovedMatrix> of(MatrixId id) {
    return sql.sql(
            """
            select state, form, number, approved_at, published_at, content::text as content
            from matrix_approved where state = :state and form = :form order by number desc
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(APPROVED)
        .list();
  }

  /** The approved matrices that the current user may see. */
  public List<MatrixId> list() {
    return sql.sql("select distinct state, form from matrix_approved order by state, form")
        .query((row, number) -> new MatrixId(row.getString(1), row.getString(2)))
        .list();
  }

  /** Records whether State and Committee chose to publish the approved content. */
  void publish(ReviewCycle cycle, boolean published) {
    sql.sql(
            """
            update matrix_approved set published_at = case when :published then now() end
            where state = :state and form = :form and number = :number
            """)
        .param("published", published)
        .param("state", cycle.matrix().state())
        .param("form", cycle.matrix().form())
        .param("number", cycle.number())
        .update();
  }

  /** Stores the current content of a matrix, inside the transaction of its approval. */
  void keep(ReviewCycle cycle) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    fields.of(cycle.matrix()).forEach((key, field) -> contents.put(key, field.content()));
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
            """
            insert into matrix_approved (state, form, number, content)
            values (:state, :form, :number, :content::jsonb)
            """)
        .param("state", cycle.matrix().state())
        .param("form", cycle.matrix().form())
        .param("number", cycle.number())
        .param("content", content)
        .update();
  }
}
