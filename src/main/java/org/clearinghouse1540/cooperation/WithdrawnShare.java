package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * That a State withdrew a line or a file that it had shared in a joint project. It does not say
 * which one.
 *
 * @param on the day of the withdrawal
 */
record WithdrawnShare(long project, String state, LocalDate on) {
  static WithdrawnShare of(ResultSet row, int number) throws SQLException {
    return new WithdrawnShare(
        row.getLong("project_id"),
        row.getString("state"),
        row.getObject("ended_on", LocalDate.class));
  }
}
