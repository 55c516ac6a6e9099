package org.clearinghouse1540.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * All fields of all matrices as CSV, written while they are read; for work inside the Committee.
 */
@Component
public final class AllFields {
  // A cell that begins like a formula would be run by a spreadsheet program.
  private static final String QUERY =
      """
      copy (select state, form, row_key, column_key, mark,
          case when words ~ '^''*[=+@-]' then '''' || words else words end as words,
          citations, version, changed_at
        from matrix_field order by state, form, row_key, column_key)
      to stdout with (format csv, header true)
      """;
  private final DataSource source;

  AllFields(DataSource source) {
    this.source = source;
  }

  /** Writes them; those that are not for the one who asks are left out by the database. */
  public long write(OutputStream out) {
    try (Connection connection = source.getConnection()) {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(QUERY, out);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
