package org.clearinghouse1540.outreach;

import java.util.Arrays;
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
 * The repository of merges of events. Both events keep their rows, so that nothing is lost and a
 * merge can be undone.
 */
@Component
public final class EventMerges {
  private final JdbcClient sql;
  private final EventTable events;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /** A merge: the event that is kept and the event that was merged into it. */
  record Merge(long id, long kept, long absorbed, String why) {}

  EventMerges(JdbcClient sql, EventTable events, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Records that two events are the same. The event with a public web page is kept, so that public
   * information stays public; otherwise the first one is kept.
   *
   * @return the number of the event that is kept
   * @throws BadInput if they are not two recorded events
   */
  public long merge(Actor actor, long one, long other, String why) {
    Long kept =
        transaction.execute(
            status -> {
              List<Long> locked = events.lock(List.of(one, other));
              if (locked.size() != 2) {
                throw BadInput.of("other", "outreach.refused.merge");
              }
              return merge(actor, locked, why);
            });
    return Optional.ofNullable(kept).orElseThrow();
  }

  private long merge(Actor actor, List<Long> both, String why) {
    long kept = both.getFirst();
    long absorbed = both.getLast();
    List<Long> moved = events.merge(absorbed, kept);
    sql.sql(
            """
            insert into outreach_merge (kept, absorbed, moved, why, merged_by)
            values (:kept, :absorbed, :moved, :why, :actor)
            """)
        .param("kept", kept)
        .param("absorbed", absorbed)
        .param("moved", moved.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .param("why", why)
        .param("actor", actor.name())
        .update();
    for (long event : both) {
      journal.write(
          actor,
          Change.of("events merged", "event/" + event)
              .before(Map.of("events", both))
              .after(Map.of("kept", kept, "merged into it", absorbed))
              .why(why));
    }
    return kept;
  }

  /**
   * Undoes a merge, so that both are separate events again.
   *
   * @throws BadInput if the event has no such merge
   */
  void undo(Actor actor, long event, long merge) {
    transaction.executeWithoutResult(
        status -> {
          Merge found =
              list(event).stream()
                  .filter(candidate -> candidate.id() == merge)
                  .findFirst()
                  .orElseThrow(() -> BadInput.of("", "outreach.refused.no-merge"));
          String moved =
              sql.sql("update outreach_merge set undone_at = now() where id = :id returning moved")
                  .param("id", merge)
                  .query(String.class)
                  .single();
          events.separate(found.absorbed(), found.kept(), numbers(moved));
          for (long number : List.of(found.kept(), found.absorbed())) {
            journal.write(
                actor,
                Change.of("merge undone", "event/" + number)
                    .before(Map.of("kept", found.kept(), "merged into it", found.absorbed()))
                    .after(Map.of("events", List.of(found.kept(), found.absorbed()))));
          }
        });
  }

  private static List<Long> numbers(String text) {
    return Arrays.stream(text.split(" "))
        .filter(number -> !number.isEmpty())
        .map(Long::valueOf)
        .toList();
  }

  /** The merges directly into this event that were not undone. */
  List<Merge> list(long event) {
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

  /** Records that two events are not the same, so that they are not proposed again. */
  void keepSeparate(Actor actor, long one, long other, String why) {
    transaction.executeWithoutResult(
        status -> {
          if (one == other || events.lists().named(List.of(one, other), false).size() != 2) {
            throw BadInput.of("other", "outreach.refused.two-events");
          }
          sql.sql(
                  """
                  insert into outreach_not_same (one, other, why, said_by)
                  values (:one, :other, :why, :actor) on conflict do nothing
                  """)
              .param("one", Math.min(one, other))
              .param("other", Math.max(one, other))
              .param("why", why)
              .param("actor", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("not the same event", "event/" + one)
                  .after(Map.of("not the same as", other))
                  .why(why));
        });
  }

  /** The pairs of events that a person recorded as separate, the lower number first. */
  List<List<Long>> separate() {
    return sql.sql("select one, other from outreach_not_same order by one, other")
        .query((row, number) -> List.of(row.getLong("one"), row.getLong("other")))
        .list();
  }

  /** The events that a person recorded as separate from this one. */
  List<Long> separateFrom(long event) {
    return sql.sql(
            """
            select case when one = :id then other else one end as other from outreach_not_same
            where one = :id or other = :id order by 1
            """)
        .param("id", event)
        .query((row, number) -> row.getLong("other"))
        .list();
  }
}
