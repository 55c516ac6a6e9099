package org.clearinghouse1540.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of summaries. A request, and each of its needs, may have one, which is written
 * separately from the text.
 */
@Component
public final class Summaries {
  static final int LONGEST = 5_000;
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Summaries(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * A summary.
   *
   * @param item the number of the need; nothing for the request as a whole
   */
  public record Summary(long request, Optional<Long> item, String language, String words) {}

  /**
   * The summaries of a request that the current user may see; that of the request before those of
   * its needs.
   */
  public List<Summary> of(long request) {
    return sql.sql(
            """
            select * from assistance_summary where request_id = :request
            order by item_id nulls first, id
            """)
        .param("request", request)
        .query(
            (row, number) -> {
              long item = row.getLong("item_id");
              return new Summary(
                  row.getLong("request_id"),
                  item == 0 ? Optional.empty() : Optional.of(item),
                  row.getString("language"),
                  row.getString("words"));
            })
        .list();
  }

  /** Those of these requests that have a summary of the whole request. */
  Set<Long> summarized(Collection<Long> requests) {
    return Set.copyOf(
        sql.sql(
                """
                select request_id from assistance_summary
                where item_id is null and request_id = any(:ids)
                """)
            .param("ids", requests.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }

  /**
   * Writes a summary, or replaces the one of the same request or need in the same language.
   *
   * @throws BadInput if it is empty or too long
   */
  public void write(Actor actor, Summary summary) {
    if (summary.words().isBlank()) {
      throw BadInput.of("words", "kit.form.required");
    }
    if (summary.words().length() > LONGEST) {
      throw BadInput.of("words", "kit.form.too-long", LONGEST);
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into assistance_summary (request_id, item_id, language, words, written_by)
                  values (:request, :item, :language, :words, :actor)
                  on conflict (request_id, (coalesce(item_id, 0)), language) do update set
                    words = excluded.words,
                    written_at = now(), written_by = excluded.written_by
                  """)
              .param("request", summary.request())
              .param("item", summary.item().orElse(null))
              .param("language", summary.language())
              .param("words", summary.words().strip())
              .param("actor", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("summary written", "request/" + summary.request())
                  .after(
                      Map.of(
                          "summary",
                          summary.item().map(item -> "need/" + item).orElse("request"))));
        });
  }
}
