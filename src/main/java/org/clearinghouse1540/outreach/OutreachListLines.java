package org.clearinghouse1540.outreach;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of the entries in the Committee's list of outreach events. */
@Component
public final class OutreachListLines {
  private static final RowMapper<ListLine> ROW =
      (row, number) ->
          new ListLine(
              row.getString("held_on"),
              row.getString("title"),
              row.getString("place"),
              row.getString("who"));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /**
   * An entry, in the words of the list.
   *
   * @param who the participants for the Committee
   */
  public record ListLine(String heldOn, String title, String place, String who) {}

  OutreachListLines(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The entry of an event, if there is one. */
  Optional<ListLine> find(long event) {
    return sql.sql("select * from outreach_list_line where event_id = :id")
        .param("id", event)
        .query(ROW)
        .optional();
  }

  /** Writes the entry of an event. */
  public void write(Actor actor, long event, ListLine line) {
    transaction.executeWithoutResult(
        status -> {
          Optional<ListLine> before = find(event);
          sql.sql(
                  """
                  insert into outreach_list_line (event_id, held_on, title, place, who)
                  values (:event, :heldOn, :title, :place, :who)
                  on conflict (event_id) do update set held_on = excluded.held_on,
                    title = excluded.title, place = excluded.place, who = excluded.who
                  """)
              .param("event", event)
              .param("heldOn", line.heldOn())
              .param("title", line.title())
              .param("place", line.place())
              .param("who", line.who())
              .update();
          Change change =
              Change.of("line of the list written", "event/" + event).after(Map.of("line", line));
          journal.write(
              actor, before.map(old -> change.before(Map.of("line", old))).orElse(change));
        });
  }
}
