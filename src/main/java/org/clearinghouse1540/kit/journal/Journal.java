package org.clearinghouse1540.kit.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of what was done. An entry is written in the same transaction as the change it tells
 * of, so neither stands without the other.
 */
@Component
public final class Journal {
  private final JdbcClient sql;
  private final JsonMapper json = JsonMapper.builder().build();

  public Journal(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One entry, as read.
   *
   * @param subject kind and identity of what was changed, such as {@code event/12}
   */
  public record Entry(Instant at, Actor actor, String act, String subject, String why) {}

  /**
   * Writes one entry.
   *
   * @param act what was done, in the past tense, such as {@code event recorded}
   * @param subject kind and identity of what was changed, such as {@code event/12}
   * @param after the values now, by name
   * @param why the reason or the document it rests on; may be empty
   */
  public void write(Actor actor, String act, String subject, Map<String, ?> after, String why) {
    write(actor, act, subject, Optional.empty(), after, why);
  }

  /** Writes one entry with the values as they were before. */
  public void write(
      Actor actor,
      String act,
      String subject,
      Optional<Map<String, ?>> before,
      Map<String, ?> after,
      String why) {
    sql.sql(
            """
            insert into kit_journal (actor, role, act, subject, before, after, why)
            values (:actor, :role, :act, :subject, cast(:before as jsonb), cast(:after as jsonb), :why)
            """)
        .param("actor", actor.name())
        .param("role", actor.role())
        .param("act", act)
        .param("subject", subject)
        .param("before", before.map(json::writeValueAsString).orElse(null))
        .param("after", json.writeValueAsString(after))
        .param("why", why)
        .update();
  }

  /** The entries about one subject, oldest first. */
  public List<Entry> list(String subject) {
    return sql.sql(
            "select at, actor, role, act, subject, why from kit_journal where subject = :subject"
                + " order by id")
        .param("subject", subject)
        .query(
            (row, number) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    new Actor(row.getString("actor"), row.getString("role")),
                    row.getString("act"),
                    row.getString("subject"),
                    Optional.ofNullable(row.getString("why")).orElse("")))
        .list();
  }
}
