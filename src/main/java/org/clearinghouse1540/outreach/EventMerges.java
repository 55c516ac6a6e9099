package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The repository of merges. The rows of both events stay where they are, so nothing is lost by a
 * merge and it can be undone.
 */
@Component
public final class EventMerges {
  private final JdbcClient sql;
  private final StoredEvents events;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /** A merge that holds: the event that was kept and the one that turned out to be it. */
  public record Merge(long id, long kept, long absorbed, String why) {}

  EventMerges(
      JdbcClient sql, StoredEvents events, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Records that two events are one. The one that a public page tells of is kept, so that what is
   * public stays public; else the first.
   *
   * @return the number of the event that was kept
   * @throws BadInput if they are no two events on record
   */
  public long merge(Actor actor, long one, long other, String why) {
    Long kept =
        transaction.execute(
            status -> {
              List<Long> locked = events.lockUnmerged(one, other);
              if (locked.size() != 2) {
                throw new BadInput("other", "Name two events on record that were not merged yet.");
              }
              return merge(actor, locked.getFirst(), locked.getLast(), why, locked);
            });
    return Optional.ofNullable(kept).orElseThrow();
  }

  private long merge(Actor actor, long kept, long absorbed, String why, List<Long> both) {
    String moved =
        events.merge(absorbed, kept).stream().map(String::valueOf).collect(Collectors.joining(" "));
    sql.sql(
            """
            insert into outreach_merge (kept, absorbed, moved, why, merged_by)
            values (:kept, :absorbed, :moved, :why, :actor)
            """)
        .param("kept", kept)
        .param("absorbed", absorbed)
        .param("moved", moved)
        .param("why", why.strip())
        .param("actor", actor.name())
        .update();
    for (long event : both) {
      journal.write(
          actor,
          Change.of("events merged", "event/" + event)
              .before(Map.of("events", both))
              .after(Map.of("kept", kept, "merged into it", absorbed))
              .why(why.strip()));
    }
    return kept;
  }

  /**
   * Undoes a merge: both are events of their own again.
   *
   * @throws BadInput if there is no such merge of this event, or a later one rests on it
   */
  public void part(Actor actor, long event, long merge, String why) {
    transaction.executeWithoutResult(
        status -> {
          Merge found =
              list(event).stream()
                  .filter(item -> item.id() == merge)
                  .findFirst()
                  .orElseThrow(() -> new BadInput("merge", "This event has no such merge."));
          String moved =
              sql.sql("update outreach_merge set undone_at = now() where id = :id returning moved")
                  .param("id", merge)
                  .query(String.class)
                  .single();
          events.undoMerge(
              found.absorbed(),
              found.kept(),
              EventRowMapper.words(moved).stream().map(Long::valueOf).toList());
          for (long number : List.of(found.kept(), found.absorbed())) {
            journal.write(
                actor,
                Change.of("merge undone", "event/" + number)
                    .before(Map.of("kept", found.kept(), "merged into it", found.absorbed()))
                    .after(Map.of("events", List.of(found.kept(), found.absorbed())))
                    .why(why.strip()));
          }
        });
  }

  /** The merges that hold, into this event and directly so. */
  public List<Merge> list(long event) {
    return sql.sql(
            "select * from outreach_merge where kept = :id and undone_at is null order by id")
        .param("id", event)
        .query(
            (row, number) ->
                new Merge(
                    row.getLong("id"),
                    row.getLong("kept"),
                    row.getLong("absorbed"),
                    row.getString("why")))
        .list();
  }

  /** Remembers that two events are two, so that nobody is asked again. */
  public void keepApart(Actor actor, long one, long other, String why) {
    if (one == other || events.named(List.of(one, other)).size() != 2) {
      throw new BadInput("other", "Name two events.");
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into outreach_not_same (one, other, why, said_by)
                  values (:one, :other, :why, :actor) on conflict do nothing
                  """)
              .param("why", why.strip())
              .param("actor", actor.name())
              .param("one", Math.min(one, other))
              .param("other", Math.max(one, other))
              .update();
          journal.write(
              actor,
              Change.of("not the same event", "event/" + one)
                  .after(Map.of("not the same as", other))
                  .why(why.strip()));
        });
  }

  /** The pairs of which a person said that they are two; the lower number first. */
  public List<List<Long>> apart() {
    return sql.sql("select one, other from outreach_not_same")
        .query((row, number) -> List.of(row.getLong("one"), row.getLong("other")))
        .list();
  }
}
