package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lists of events; those that are merged into another one are not in them. */
final class EventLists {
  // '~' sorts after digits and hyphens, so that a month or a year includes all its days.
  private static final String OVERLAPS =
      """
      start_on <> '' and start_on <= :last
        and :first <= case when end_on = '' then start_on || '~' else end_on || '~' end
      """;
  // Those that begin in or after the month of the first day, and those of which this is not known
  // or
  // that pass the end of a month. Both have an index.
  private static final String NEAR =
      """
      select %2$s from %1$s where start_on >= :month and start_on <= :last
      union select %2$s from %1$s
        where (length(start_on) < 7 or left(end_on, 7) > left(start_on, 7)) and start_on <= :last
      """;
  private static final String MOST_RECENT = " order by start_on = '', start_on desc, id";
  private final JdbcClient sql;

  EventLists(JdbcClient sql) {
    this.sql = sql;
  }

  /** All events that are not merged into another, most recent first, those without a date last. */
  List<Event> list() {
    return sql.sql("select * from outreach_event_now where merged_into is null" + MOST_RECENT)
        .query(EventTable::now)
        .list();
  }

  /** How many there are. */
  int count() {
    return sql.sql("select count(*) from outreach_event where merged_into is null")
        .query(Integer.class)
        .single();
  }

  /** One page of the same list. */
  List<Event> list(Paging page) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null"
                + MOST_RECENT
                + " limit :size offset :offset")
        .param("size", page.size())
        .param("offset", page.offset())
        .query(EventTable::now)
        .list();
  }

  /** These events, most recent first. */
  List<Event> list(Collection<Long> ids) {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null and id = any(:ids)"
                + MOST_RECENT)
        .param("ids", ids.toArray(Long[]::new))
        .query(EventTable::now)
        .list();
  }

  /** The events whose details a person recorded. */
  List<Event> listEdited() {
    return sql.sql(
            """
            select * from outreach_event_now
            where merged_into is null and id in (select event_id from outreach_detail)
            """
                + MOST_RECENT)
        .query(EventTable::now)
        .list();
  }

  /** How many events each year has, the most recent first; those without a date come last. */
  Map<String, Integer> years() {
    Map<String, Integer> years = new LinkedHashMap<>();
    sql.sql(
            """
            select left(start_on, 4) as year, count(*) as events from outreach_event_now
            where merged_into is null group by 1 order by 1 desc
            """)
        .query((row, number) -> years.put(row.getString("year"), row.getInt("events")))
        .list();
    return years;
  }

  /** The events in a State and those with these numbers, most recent first. */
  List<Event> listIn(String country, Collection<Long> ids) {
    return sql.sql(
            """
            select * from outreach_event_now
            where merged_into is null and id in (
                select id from outreach_event where country = :country and merged_into is null
                union select event_id from outreach_detail where country = :country
                union select unnest(:ids))
              and (country = :country or id = any(:ids))
            """
                + MOST_RECENT)
        .param("country", country)
        .param("ids", ids.toArray(Long[]::new))
        .query(EventTable::now)
        .list();
  }

  /** The events that take place, in whole or in part, between two dates; oldest first. */
  List<Event> listBetween(String first, String last) {
    Long[] near =
        sql.sql(
                NEAR.formatted("outreach_event", "id")
                    + " union "
                    + NEAR.formatted("outreach_detail", "event_id"))
            .param("month", first.substring(0, Math.min(7, first.length())))
            .param("last", last + "~")
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    return sql.sql(
            "select * from outreach_event_now where merged_into is null and id = any(:near) and "
                + OVERLAPS
                + " order by start_on, id")
        .param("near", near)
        .param("first", first)
        .param("last", last + "~")
        .query(EventTable::now)
        .list();
  }
}
