package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of needs that were voiced at events, one by one. */
@Component
public final class VoicedNeeds {
  private final JdbcClient sql;

  VoicedNeeds(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What was voiced, and at which event.
   *
   * @param words the paragraph of the note
   * @param who who voiced it, in the words of the note
   * @param eventDay as precise as it is known, or empty
   */
  public record Voiced(
      long id, String words, String who, long event, String eventTitle, String eventDay) {}

  /** A voiced need by its number. */
  public Optional<Voiced> find(long need) {
    return sql.sql(
            """
            select n.id, n.words, n.who, e.id as event, e.title, e.start_on
            from outreach_voiced_need n join outreach_event e on e.id = n.event_id
            where n.id = :id
            """)
        .param("id", need)
        .query(
            (row, number) ->
                new Voiced(
                    row.getLong("id"),
                    row.getString("words"),
                    row.getString("who"),
                    row.getLong("event"),
                    row.getString("title"),
                    row.getString("start_on")))
        .optional();
  }
}
