package org.clearinghouse1540.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            select request_id, item_id, language, words from assistance_summary
            where request_id = :request order by item_id nulls first, id
            """)
        .param("request", request)
        .query(Summaries::read)
        .list();
  }

  private static Summary read(ResultSet row, int number) throws SQLException {
    long item = row.getLong("item_id");
    return new Summary(
        row.getLong("request_id"),
        item == 0 ? Optional.empty() : Optional.of(item),
        row.getString("language"),
        row.getString("words"));
  }

  /** The words of the summaries of a request that others replaced, the latest first. */
  List<String> replaced(long request) {
    return sql.sql(
            """
            select words from assistance_summary_past
            where request_id = :request order by id desc
            """)
        .param("request", request)
        .query((row, number) -> row.getString("words"))
        .list();
  }

  /** The words that a summary replaces: those of the same request or need and language. */
  Optional<String> replacedBy(Summary next) {
    return of(next.request()).stream()
        .filter(now -> now.item().equals(next.item()) && now.language().equals(next.language()))
        .map(Summary::words)
        .filter(words -> !words.equals(next.words().strip()))
        .findFirst();
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
   * Writes a summary, or replaces the one of the same request or need in the same language, which
   * stays on record.
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
          keepReplaced(summary);
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

  private void keepReplaced(Summary next) {
    sql.sql(
            """
            insert into assistance_summary_past
              (request_id, item_id, language, words, written_at, written_by)
            select request_id, item_id, language, words, written_at, written_by
            from assistance_summary
            where request_id = :request and coalesce(item_id, 0) = :item and language = :language
              and words <> :words
            """)
        .param("request", next.request())
        .param("item", next.item().orElse(0L))
        .param("language", next.language())
        .param("words", next.words().strip())
        .update();
  }
}
