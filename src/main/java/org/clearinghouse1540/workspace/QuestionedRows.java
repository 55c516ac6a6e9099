package org.clearinghouse1540.workspace;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of the rows about which agencies are asked. An agency sees its own only. */
@Component
final class QuestionedRows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient sql;

  QuestionedRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Adds the row of a question, in the transaction of the question. */
  void add(long question, String state, QuestionedRow row) {
    sql.sql(
            """
            insert into workspace_question_row (question_id, state, form, row_key, recorded)
            values (:question, :state, :form, :row, :recorded::jsonb)
            """)
        .param("question", question)
        .param("state", state)
        .param("form", row.form())
        .param("row", row.row())
        .param("recorded", JSON.writeValueAsString(row.recorded()))
        .update();
  }

  /** The rows of questions, by the number of the question. */
  Map<Long, QuestionedRow> of(Collection<Long> questions) {
    Map<Long, QuestionedRow> rows = new HashMap<>();
    if (!questions.isEmpty()) {
      sql.sql(
              """
              select question_id, form, row_key, recorded::text as recorded
              from workspace_question_row where question_id in (:questions)
              """)
          .param("questions", questions)
          .query(
              row -> {
                rows.put(
                    row.getLong("question_id"),
                    new QuestionedRow(
                        row.getString("form"),
                        row.getString("row_key"),
                        JSON.readValue(row.getString("recorded"), TEXTS)));
              });
    }
    return rows;
  }

  /** The rows of a State's matrix about which an agency was asked. */
  Set<String> asked(String state, String form) {
    return new HashSet<>(
        sql.sql(
                """
                select distinct row_key from workspace_question_row
                where state = :state and form = :form
                """)
            .param("state", state)
            .param("form", form)
            .query(String.class)
            .list());
  }

  /** The numbers of the questions about a row, the oldest first. */
  List<Long> questions(String state, String form, String row) {
    return sql.sql(
            """
            select question_id from workspace_question_row
            where state = :state and form = :form and row_key = :row order by question_id
            """)
        .param("state", state)
        .param("form", form)
        .param("row", row)
        .query((found, number) -> found.getLong("question_id"))
        .list();
  }
}
