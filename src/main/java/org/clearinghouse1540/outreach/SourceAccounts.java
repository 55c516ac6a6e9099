package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of what documents report of events. */
@Component
class SourceAccounts {
  private final JdbcClient sql;

  SourceAccounts(JdbcClient sql) {
    this.sql = sql;
  }

  /** What documents report of these events. */
  List<SourceAccount> of(List<Long> events) {
    return sql.sql(
            "select * from outreach_telling where event_id = any(:events) order by event_id, id")
        .param("events", events.toArray(Long[]::new))
        .query(EventRowMapper.TELLING)
        .list();
  }

  /** The titles of events in documents, each with the number of the event. */
  List<Map.Entry<Long, String>> titles() {
    return sql.sql("select distinct event_id, title from outreach_telling")
        .query((row, number) -> Map.entry(row.getLong("event_id"), row.getString("title")))
        .list();
  }

  /** Adds what a document reports of an event. */
  void add(long event, long document, boolean inPassing, EventDraft.Facts facts) {
    sql.sql(
            """
            insert into outreach_telling
              (event_id, document_id, in_passing, title, start_on, end_on, city, country, words)
            values (:event, :document, :inPassing, :title, :start, :end, :city, :country, :words)
            """)
        .param("event", event)
        .param("document", document)
        .param("inPassing", inPassing)
        .param("title", facts.title())
        .param("start", facts.start())
        .param("end", facts.end())
        .param("city", facts.city())
        .param("country", facts.country())
        .param("words", facts.words())
        .update();
  }
}
