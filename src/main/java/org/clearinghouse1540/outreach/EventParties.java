package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the organizers and participants of events. */
@Component
class EventParties {
  private final JdbcClient sql;

  EventParties(JdbcClient sql) {
    this.sql = sql;
  }

  /** The organizers of all events. */
  List<Organizer> organizers() {
    return sql.sql("select * from outreach_organizer order by id")
        .query(EventRowMapper.ORGANIZER)
        .list();
  }

  /** The organizers of these events. */
  List<Organizer> organizers(List<Long> events) {
    return sql.sql(
            "select * from outreach_organizer where event_id = any(:events) order by event_id, id")
        .param("events", events.toArray(Long[]::new))
        .query(EventRowMapper.ORGANIZER)
        .list();
  }

  /** The participants of all events. */
  List<Participant> participants() {
    return sql.sql("select * from outreach_participant order by id")
        .query(EventRowMapper.PARTICIPANT)
        .list();
  }

  /** The participants of these events. */
  List<Participant> participants(List<Long> events) {
    return sql.sql(
            "select * from outreach_participant where event_id = any(:events) order by event_id, id")
        .param("events", events.toArray(Long[]::new))
        .query(EventRowMapper.PARTICIPANT)
        .list();
  }

  /** The numbers of the events that a State attended by name. */
  List<Long> attendedBy(String state) {
    return sql.sql("select distinct event_id from outreach_participant where state = :state")
        .param("state", state)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Adds an organizer; one of a note has the document. */
  void add(long event, Organizer organizer, Optional<Long> document) {
    sql.sql(
            """
            insert into outreach_organizer
              (event_id, as_received, name, state, body, role, address, document_id)
            values (:event, :asReceived, :name, :state, :body, :role, :address, :document::bigint)
            """)
        .param("event", event)
        .param("asReceived", organizer.asReceived())
        .param("name", organizer.name())
        .param("state", organizer.state().orElse(null))
        .param("body", organizer.body().orElse(null))
        .param("role", organizer.role())
        .param("address", document.isPresent() ? "" : organizer.address())
        .param("document", document.orElse(null))
        .update();
  }

  /** Adds a participant; one of a note has the document. */
  void add(long event, Participant participant, Optional<Long> document) {
    sql.sql(
            """
            insert into outreach_participant
              (event_id, group_as_received, as_received, kind, state, body, role, document_id)
            values (:event, :group, :asReceived, :kind, :state, :body, :role, :document::bigint)
            """)
        .param("event", event)
        .param("group", participant.group())
        .param("asReceived", participant.asReceived())
        .param("kind", participant.kind())
        .param("state", participant.state().orElse(null))
        .param("body", participant.body().orElse(null))
        .param("role", participant.role())
        .param("document", document.orElse(null))
        .update();
  }

  /** Deletes the organizers of an event that come from its public page. */
  void deleteOfSource(long event) {
    sql.sql(
            """
            delete from outreach_organizer
            where event_id = :event and document_id is null and address <> ''
            """)
        .param("event", event)
        .update();
  }

  /** Deletes the organizers and participants of an event that a person recorded. */
  void deleteRecorded(long event) {
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
}
