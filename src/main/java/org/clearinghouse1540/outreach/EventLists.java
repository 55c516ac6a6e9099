package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads events as they are now, with the details that persons recorded. Events that are merged into
 * another one are not in the lists.
 */
final class EventLists {
  // '~' sorts after digits and hyphens, so that a month or a year includes all its days.
  private static final String OVERLAPS =
      """
      start_on <> '' and start_on <= :last
        and :first <= case when end_on = '' then start_on || '~' else end_on || '~' end
      """;
  private static final String MOST_RECENT = " order by start_on = '', start_on desc, id";
  private static final String YEARS =
      """
      select left(start_on, 4) as year, count(*) as events from outreach_event_now
      where merged_into is null %s group by 1 order by 1 desc
      """;
  private final JdbcClient sql;

  EventLists(JdbcClient sql) {
    this.sql = sql;
  }

  /** All events that are not merged into another, most recent first, those without a date last. */
  List<Event> list() {
    return sql.sql("select * from outreach_event_now where merged_into is null" + MOST_RECENT)
        .query(EventLists::event)
        .list();
  }

  /** One page of the same list. */
  List<Event> list(Paging page) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null"
                + MOST_RECENT
                + " limit :size offset :offset")
        .param("size", page.size())
        .param("offset", page.offset())
        .query(EventLists::event)
        .list();
  }

  /** These events, most recent first. */
  List<Event> list(Collection<Long> ids) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null and id = any(:ids)"
                + MOST_RECENT)
        .param("ids", ids.toArray(Long[]::new))
        .query(EventLists::event)
        .list();
  }

  /** One page of these events, most recent first. */
  List<Event> list(Collection<Long> ids, Paging page) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null and id = any(:ids)"
                + MOST_RECENT
                + " limit :size offset :offset")
        .param("ids", ids.toArray(Long[]::new))
        .param("size", page.size())
        .param("offset", page.offset())
        .query(EventLists::event)
        .list();
  }

  /** These events, merged into another or not. */
  List<Event> listWithMerged(Collection<Long> ids) {
    return sql.sql("select * from outreach_event_now where id = any(:ids)" + MOST_RECENT)
        .param("ids", ids.toArray(Long[]::new))
        .query(EventLists::event)
        .list();
  }

  /** The number of events of each year, the most recent first; those without a date come last. */
  Map<String, Integer> years() {
    return years(sql.sql(YEARS.formatted("")));
  }

  /** The number of these events of each year. */
  Map<String, Integer> years(Collection<Long> ids) {
    return years(
        sql.sql(YEARS.formatted("and id = any(:ids)")).param("ids", ids.toArray(Long[]::new)));
  }

  private static Map<String, Integer> years(JdbcClient.StatementSpec query) {
    Map<String, Integer> years = new LinkedHashMap<>();
    query.query((row, number) -> years.put(row.getString("year"), row.getInt("events"))).list();
    return years;
  }

  /**
   * Those of these events that take place, in whole or in part, between two dates; oldest first.
   */
  List<Event> listBetween(Collection<Long> ids, String first, String last) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null and id = any(:near) and "
                + OVERLAPS
                + " order by start_on, id")
        .param("near", ids.toArray(Long[]::new))
        .param("first", first)
        .param("last", last + "~")
        .query(EventLists::event)
        .list();
  }

  /** The event with this number, or the event into which it was merged. */
  Optional<Event> find(long id) {
    return sql.sql(
            """
            select * from outreach_event_now
            where id = (select coalesce(merged_into, id) from outreach_event_now where id = :id)
            """)
        .param("id", id)
        .query(EventLists::event)
        .optional();
  }

  /** The events among these numbers that were merged into an event, most recent first. */
  List<Event> mergedInto(long id, Collection<Long> members) {
    return sql.sql(
            "select * from outreach_event_now where merged_into = :id and id = any(:members)"
                + MOST_RECENT)
        .param("id", id)
        .param("members", members.toArray(Long[]::new))
        .query(EventLists::event)
        .list();
  }

  /**
   * The names of events by their numbers.
   *
   * @param current whether a merged event is named as the one into which it was merged
   */
  Map<Long, Events.EventName> named(Collection<Long> ids, boolean current) {
    Map<Long, Events.EventName> named = new HashMap<>();
    sql.sql(
            """
            select e.id, n.id as kept, n.title, n.start_on from outreach_event_now e
            cross join lateral (
              select id, title, start_on from outreach_event_now
              where id = case when :current then coalesce(e.merged_into, e.id) else e.id end
              limit 1) n
            where e.id = any(:ids)
            """)
        .param("current", current)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, number) ->
                named.put(
                    row.getLong("id"),
                    new Events.EventName(
                        row.getLong("kept"), row.getString("title"), row.getString("start_on"))))
        .list();
    return named;
  }

  // With the details that a person recorded.
  private static Event event(ResultSet row, int number) throws SQLException {
    return EventTable.event(row, EventDetailsTable.read(row));
  }
}
