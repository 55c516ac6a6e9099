package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the organizers and participants of events. */
@Component
final class EventParties {
  private static final RowMapper<Organizer> ORGANIZER =
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
  private static final RowMapper<Participant> PARTICIPANT =
      (row, number) ->
          new Participant(
              row.getString("group_as_received"),
              row.getString("as_received"),
              ParticipantKind.find(row.getString("kind")).orElse(ParticipantKind.OTHER),
              text(row, "state"),
              text(row, "body"),
              row.getString("role"),
              row.getLong("event_id"),
              document(row));

  private final JdbcClient sql;

  EventParties(JdbcClient sql) {
    this.sql = sql;
  }

  /** All organizers. */
  List<Organizer> organizers() {
    return sql.sql("select * from outreach_organizer order by id").query(ORGANIZER).list();
  }

  /** The organizers of these events. */
  List<Organizer> organizers(Collection<Long> events) {
    return sql.sql(
            "select * from outreach_organizer where event_id = any(:events) order by event_id, id")
        .param("events", events.toArray(Long[]::new))
        .query(ORGANIZER)
        .list();
  }

  /** All participants. */
  List<Participant> participants() {
    return sql.sql("select * from outreach_participant order by id").query(PARTICIPANT).list();
  }

  /** The participants of these events. */
  List<Participant> participants(Collection<Long> events) {
    return sql.sql(
            "select * from outreach_participant where event_id = any(:events) order by event_id,"
                + " id")
        .param("events", events.toArray(Long[]::new))
        .query(PARTICIPANT)
        .list();
  }

  /** The numbers of the events in which a State is listed as a participant. */
  List<Long> eventsOf(String state) {
    return sql.sql(
            "select distinct event_id from outreach_participant where state = :state order by 1")
        .param("state", state)
        .query((row, number) -> row.getLong("event_id"))
        .list();
  }

  void add(long event, Organizer organizer) {
    sql.sql(
            """
            insert into outreach_organizer
              (event_id, as_received, name, state, body, role, address, document_id)
            values (:event, :asReceived, :name, :state, :body, :role, :address, :document)
            """)
        .param("event", event)
        .param("asReceived", organizer.asReceived())
        .param("name", organizer.name())
        .param("state", organizer.state().orElse(null))
        .param("body", organizer.body().orElse(null))
        .param("role", organizer.role())
        .param("address", organizer.address())
        .param("document", organizer.document().orElse(null))
        .update();
  }

  void add(long event, Participant participant) {
    sql.sql(
            """
            insert into outreach_participant
              (event_id, group_as_received, as_received, kind, state, body, role, document_id)
            values (:event, :group, :asReceived, :kind, :state, :body, :role, :document)
            """)
        .param("event", event)
        .param("group", participant.group())
        .param("asReceived", participant.asReceived())
        .param("kind", participant.kind().key())
        .param("state", participant.state().orElse(null))
        .param("body", participant.body().orElse(null))
        .param("role", participant.role())
        .param("document", participant.document().orElse(null))
        .update();
  }

  /** Removes the organizers and participants of an event that a person entered. */
  void removeEntered(long event) {
    sql.sql(
            """
            delete from outreach_organizer
            where event_id = :event and document_id is null and address = ''
            """)
        .param("event", event)
        .update();
    sql.sql("delete from outreach_participant where event_id = :event and document_id is null")
        .param("event", event)
        .update();
  }

  /** Removes the organizers of an event that come from the reference table. */
  void removeReference(long event) {
    sql.sql(
            """
            delete from outreach_organizer
            where event_id = :event and document_id is null and address <> ''
            """)
        .param("event", event)
        .update();
  }

  private static Optional<Long> document(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("document_id", Long.class));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
