package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of events. */
@Component
public final class Events {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Events(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** All events, the latest first; those without a date last. */
  public List<Event> list() {
    return sql.sql("select * from outreach_event order by start_on = '', start_on desc, id")
        .query(EventRows.EVENT)
        .list();
  }

  /** The events that a State attended by name, or that took place in it, the latest first. */
  public List<Event> listOfState(String code) {
    return sql.sql(
            """
            select * from outreach_event e
            where e.country = :code
               or exists (select 1 from outreach_participant p where p.event_id = e.id and p.state = :code)
            order by start_on = '', start_on desc, id
            """)
        .param("code", code)
        .query(EventRows.EVENT)
        .list();
  }

  /**
   * Events on record that may be the same as one told in a note: in the same country or in none
   * known, and on days that overlap. A person decides.
   *
   * @param start as precise as it is known; where it is empty nothing is proposed
   */
  public List<Event> likelySame(String start, String end, String country) {
    if (start.isEmpty()) {
      return List.of();
    }
    return sql.sql(
            """
            select * from outreach_event
            where start_on <> ''
              and (country = :country or country = '' or :country = '')
              and start_on <= :last and :start <= case when end_on = '' then start_on || '~' else end_on || '~' end
            order by start_on, id
            """)
        .param("country", country)
        .param("start", start)
        // '~' sorts behind every digit and hyphen, so a month or year covers all its days.
        .param("last", (end.isEmpty() ? start : end) + "~")
        .query(EventRows.EVENT)
        .list();
  }

  /** All that is recorded of an event. */
  public Optional<EventRecord> find(long id) {
    return sql.sql("select * from outreach_event where id = :id")
        .param("id", id)
        .query(EventRows.EVENT)
        .optional()
        .map(this::withAll);
  }

  private EventRecord withAll(Event event) {
    return new EventRecord(
        event,
        of("outreach_organizer", event, EventRows.ORGANIZER),
        of("outreach_participant", event, EventRows.PARTICIPANT),
        of("outreach_telling", event, EventRows.TELLING),
        sql.sql(
                """
                select * from outreach_contribution
                where (event_reference <> '' and event_reference = :reference)
                   or document_id in (select document_id from outreach_telling
                                      where event_id = :id and not in_passing)
                order by id
                """)
            .param("reference", event.referenceId())
            .param("id", event.id())
            .query(EventRows.CONTRIBUTION)
            .list(),
        of("outreach_voiced_need", event, EventRows.NEED));
  }

  private <T> List<T> of(
      String table, Event event, org.springframework.jdbc.core.RowMapper<T> rows) {
    return sql.sql("select * from " + table + " where event_id = :id order by id")
        .param("id", event.id())
        .query(rows)
        .list();
  }

  /** The contributions named in public sources and in notes, the latest first. */
  public List<Contribution> contributionsOf(String state) {
    return sql.sql(
            "select * from outreach_contribution where state = :state order by given_on desc, id")
        .param("state", state)
        .query(EventRows.CONTRIBUTION)
        .list();
  }

  /**
   * Records what a person accepted, whole or not at all.
   *
   * @return the event, new or the one on record that it is
   */
  public long record(Actor actor, EventDraft draft) {
    Long id =
        transaction.execute(
            status -> {
              long event = new RecordingEvent(sql).record(draft);
              journal.write(
                  actor,
                  Change.of(
                          draft.sameAs().isPresent() ? "note joined to event" : "event recorded",
                          "event/" + event)
                      .after(Map.of("told by document " + draft.document(), draft))
                      .source("document/" + draft.document()));
              return event;
            });
    return Optional.ofNullable(id).orElseThrow();
  }
}
