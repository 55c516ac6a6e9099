package org.clearinghouse1540.matrix;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * All fields of all matrices as CSV, written while they are read; for work inside the Committee.
 */
@Component
public final class FieldExport {
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

  FieldExport(DataSource source) {
    this.source = source;
  }

  /**
   * Writes them; those that are not for the one who asks are left out by the database. They pass
   * through a file, so that a reader on a slow line holds no connection.
   */
  public void write(OutputStream out) throws IOException {
    Path file = Files.createTempFile("fields", ".csv");
    try {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
          Connection connection = source.getConnection()) {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(QUERY, to);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
      Files.copy(file, out);
    } finally {
      Files.delete(file);
    }
  }
}
