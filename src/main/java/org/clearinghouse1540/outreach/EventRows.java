package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** How rows of the ledger of events become records. */
final class EventRows {
  static final RowMapper<Event> EVENT =
      (row, number) ->
          new Event(
              row.getLong("id"),
              Optional.ofNullable(row.getString("reference_id")).orElse(""),
              row.getString("title"),
              row.getString("start_on"),
              row.getString("end_on"),
              row.getString("days"),
              row.getBoolean("online"),
              row.getString("city"),
              row.getString("country"),
              row.getString("venue_as_received"),
              row.getString("kind"),
              row.getString("attendance"),
              row.getString("remark"),
              row.getString("address"),
              document(row));

  static final RowMapper<Organizer> ORGANIZER =
      (row, number) ->
          new Organizer(
              row.getString("as_received"),
              row.getString("name"),
              text(row, "state"),
              text(row, "body"),
              row.getString("role"),
              row.getString("address"));

  static final RowMapper<Participant> PARTICIPANT =
      (row, number) ->
          new Participant(
              row.getString("group_as_received"),
              row.getString("as_received"),
              row.getString("kind"),
              text(row, "state"),
              text(row, "body"));

  static final RowMapper<Telling> TELLING =
      (row, number) ->
          new Telling(
              row.getLong("document_id"),
              row.getBoolean("in_passing"),
              row.getString("title"),
              row.getString("start_on"),
              row.getString("end_on"),
              row.getString("city"),
              row.getString("country"),
              row.getString("words"));

  static final RowMapper<Contribution> CONTRIBUTION =
      (row, number) ->
          new Contribution(
              row.getString("donor"),
              text(row, "state"),
              row.getString("fund"),
              row.getString("given_on"),
              Optional.ofNullable(row.getBigDecimal("amount")),
              text(row, "currency"),
              row.getString("words"),
              row.getString("address"),
              document(row));

  static final RowMapper<VoicedNeed> NEED =
      (row, number) ->
          new VoicedNeed(row.getString("words"), row.getString("paragraphs"), row.getString("who"));

  private EventRows() {}

  private static Optional<Long> document(ResultSet row) throws SQLException {
    long id = row.getLong("document_id");
    return row.wasNull() ? Optional.empty() : Optional.of(id);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
