package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the folded words by which events are found. They are computed from the records
 * of an event, whose triggers make them obsolete. Only the program reads them; {@link EventTable}
 * decides which of the events that are found the current user may see.
 */
@Component
class EventWordTable {
  private final JdbcClient sql;

  EventWordTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** An event whose words have to be computed, with the number of its changes until now. */
  record Obsolete(long event, long changes) {}

  /**
   * The words of an event as they were computed.
   *
   * @param source those of its public web page
   * @param details those that persons recorded and documents report, which a release opens
   */
  record Computed(Obsolete of, String source, String details) {}

  /** Makes the words of all events obsolete, also of those that have none yet. */
  void forget(Collection<Long> events) {
    sql.sql("update outreach_event_words set obsolete = true").update();
    sql.sql(
            """
            insert into outreach_event_words (event_id, details)
            select event_id, details from unnest(:events) e (event_id), (values (true), (false)) d (details)
            on conflict do nothing
            """)
        .param("events", events.toArray(Long[]::new))
        .update();
  }

  /** The next events after one whose words have to be computed, in their order. */
  List<Obsolete> obsolete(long after, int most) {
    return sql.sql(
            """
            select event_id, changes from outreach_event_words
            where obsolete and details and event_id > :after order by event_id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> new Obsolete(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Writes words, except those of events that changed while they were computed. */
  void write(List<Computed> computed) {
    sql.sql(
            """
            update outreach_event_words w set obsolete = false,
              words = case when w.details then n.details else n.source end
            from unnest(:events, :changes, :sources, :details)
              as n (event_id, changes, source, details)
            where w.event_id = n.event_id and w.changes = n.changes
            """)
        .param("events", computed.stream().map(line -> line.of().event()).toArray(Long[]::new))
        .param("changes", computed.stream().map(line -> line.of().changes()).toArray(Long[]::new))
        .param("sources", computed.stream().map(Computed::source).toArray(String[]::new))
        .param("details", computed.stream().map(Computed::details).toArray(String[]::new))
        .update();
  }

  /**
   * The events, merged or not, of which words contain these.
   *
   * @param details of which kind
   */
  List<Long> find(String words, boolean details) {
    return sql.sql(
            """
            select event_id from outreach_event_words
            where details = :details and position(:words in words) > 0
            order by event_id
            """)
        .param("details", details)
        .param("words", words)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
