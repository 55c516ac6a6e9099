package org.clearinghouse1540.matrix;

import java.util.HashSet;
import java.util.Set;
import org.clearinghouse1540.obligations.FieldsInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the forms where something is or was recorded, in any State's matrix. */
@Component
final class RecordedFieldsInUse implements FieldsInUse {
  private final JdbcClient sql;

  RecordedFieldsInUse(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> inUse(String version) {
    return new HashSet<>(
        sql.sql(
                """
                select row_key || ' ' || column_key from matrix_field where form = :form
                union select row_key || ' ' || column_key from matrix_field_past where form = :form
                union select row_key || ' ' || column_key from matrix_comment where form = :form
                """)
            .param("form", version)
            .query(String.class)
            .list());
  }
}
