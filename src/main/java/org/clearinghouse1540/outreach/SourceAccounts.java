package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the accounts that documents give of events. */
@Component
final class SourceAccounts {
  private static final RowMapper<SourceAccount> ROW =
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

  private final JdbcClient sql;

  /** The title under which a document reports on an event. */
  record ReportedTitle(long event, String title) {}

  SourceAccounts(JdbcClient sql) {
    this.sql = sql;
  }

  List<SourceAccount> of(Collection<Long> events) {
    return sql.sql(
            "select * from outreach_telling where event_id = any(:events) order by event_id, id")
        .param("events", events.toArray(Long[]::new))
        .query(ROW)
        .list();
  }

  /** The titles under which documents report on these events. */
  List<ReportedTitle> titles(Collection<Long> events) {
    return sql.sql(
            """
            select distinct event_id, title from outreach_telling where event_id = any(:events)
            order by event_id, title
            """)
        .param("events", events.toArray(Long[]::new))
        .query((row, number) -> new ReportedTitle(row.getLong("event_id"), row.getString("title")))
        .list();
  }

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
