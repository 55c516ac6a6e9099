package org.clearinghouse1540.matrix;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * All fields of all matrices as CSV, written while they are read; for work inside the Committee.
 */
@Component
public final class FieldExport {
  private final DataSource source;

  FieldExport(DataSource source) {
    this.source = source;
  }

  /**
   * Writes all fields; row-level security omits those that the current user may not see. They pass
   * through a file, so that a slow client does not occupy a database connection.
   */
  public void write(OutputStream out) throws IOException {
    Path file = Files.createTempFile("fields", ".csv");
    try {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file));
          Connection connection = source.getConnection()) {
        RecordedFields.export(connection, to);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
      Files.copy(file, out);
    } finally {
      Files.delete(file);
    }
  }
}
