package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How rows of the repository of events become records. */
final class EventRowMapper {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
              document(row),
              details(row));

  static final RowMapper<Organizer> ORGANIZER =
      (row, number) ->
          new Organizer(
              row.getString("as_received"),
              row.getString("name"),
              text(row, "state"),
              text(row, "body"),
              row.getString("role"),
              row.getString("address"),
              row.getLong("event_id"),
              document(row));

  static final RowMapper<Participant> PARTICIPANT =
      (row, number) ->
          new Participant(
              row.getString("group_as_received"),
              row.getString("as_received"),
              row.getString("kind"),
              text(row, "state"),
              text(row, "body"),
              row.getString("role"),
              row.getLong("event_id"),
              document(row));

  static final RowMapper<SourceAccount> TELLING =
      (row, number) ->
          new SourceAccount(
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
          new VoicedNeed(
              row.getLong("id"),
              row.getString("words"),
              row.getString("paragraphs"),
              row.getString("who"),
              words(row.getString("areas")),
              row.getString("state"),
              document(row));

  private EventRowMapper() {}

  private static Optional<Long> document(ResultSet row) throws SQLException {
    long id = row.getLong("document_id");
    return row.wasNull() ? Optional.empty() : Optional.of(id);
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static EventDetails details(ResultSet row) throws SQLException {
    return new EventDetails(
        row.getString("status"),
        row.getString("kind_key"),
        JSON.readValue(row.getString("other_titles"), new TypeReference<List<String>>() {}),
        row.getString("opens"),
        row.getString("closes"),
        words(row.getString("languages")),
        JSON.readValue(row.getString("places"), new TypeReference<List<EventDetails.Place>>() {}),
        words(row.getString("areas")),
        row.getInt("version"),
        Optional.ofNullable(row.getTimestamp("changed_at")).map(Timestamp::toInstant));
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
