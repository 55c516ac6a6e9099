package org.clearinghouse1540.assistance;

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
 * The repository of summaries: written apart from the text, of a request and of each of its items.
 */
@Component
public final class Summaries {
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
   * @param item the need item, or empty for the request as a whole
   */
  public record Summary(long request, Optional<Long> item, String language, String words) {}

  /** All that the viewer may see, the one of the request before those of its items. */
  public List<Summary> list() {
    return sql.sql("select * from assistance_summary order by request_id, item_id nulls first")
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

  /** The requests of which there is a summary as a whole. */
  Set<Long> requests() {
    return Set.copyOf(
        sql.sql("select request_id from assistance_summary where item_id is null")
            .query(Long.class)
            .list());
  }

  /** The summaries of one request. */
  public List<Summary> of(long request) {
    return list().stream().filter(summary -> summary.request() == request).toList();
  }

  /**
   * Writes one, or writes it anew.
   *
   * @throws BadInput if it is empty or too long
   */
  public void write(Actor actor, Summary summary) {
    if (summary.words().isBlank()) {
      throw new BadInput("words", "Write the summary.");
    }
    if (summary.words().length() > 5000) {
      throw new BadInput("words", "Shorten the summary to at most 5,000 characters.");
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into assistance_summary (request_id, item_id, language, words, written_by)
                  values (:request, :item, :language, :words, :actor)
                  on conflict (request_id, (coalesce(item_id, 0))) do update set
                    language = excluded.language, words = excluded.words,
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
