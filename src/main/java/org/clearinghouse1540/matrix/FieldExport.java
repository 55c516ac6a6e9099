package org.clearinghouse1540.matrix;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.files.TemporaryContent;
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
   * Writes all fields; row-level security omits those that the current user may not see. They are
   * complete before they are sent, so that a slow client does not occupy a database connection.
   */
  public void write(TemporaryContent content) throws IOException {
    OutputStream buffer = new BufferedOutputStream(content);
    try (Connection connection = source.getConnection()) {
      RecordedFields.export(connection, buffer);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    buffer.flush();
  }
}
