package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the facts of events from their sources, and of merges of events. It shows them
 * with the details from {@link EventDetailsTable}; {@link Events} adds participants and needs.
 */
@Component
final class EventTable {
  private final JdbcClient sql;
  private final EventLists lists;

  EventTable(JdbcClient sql) {
    this.sql = sql;
    this.lists = new EventLists(sql);
  }

  /** The lists of events. */
  EventLists lists() {
    return lists;
  }

  /** These events with the facts from their sources only. */
  List<Event> listAtSource(Collection<Long> ids) {
    return sql.sql("select * from outreach_event where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(EventTable::atSource)
        .list();
  }

  /** The event with this number, or the event into which it was merged. */
  Optional<Event> find(long id) {
    return sql.sql(
            """
            select * from outreach_event_now
            where id = (select coalesce(merged_into, id) from outreach_event where id = :id)
            """)
        .param("id", id)
        .query(EventTable::now)
        .optional();
  }

  /** The events among these numbers that were merged into an event. */
  List<Event> mergedInto(long id, Collection<Long> members) {
    return sql.sql(
            "select * from outreach_event_now where merged_into = :id and id = any(:members)")
        .param("id", id)
        .param("members", members.toArray(Long[]::new))
        .query(EventTable::now)
        .list();
  }

  /** The numbers of an event and of the events merged into it. */
  List<Long> family(long id) {
    return sql.sql("select id from outreach_event where id = :id or merged_into = :id order by id")
        .param("id", id)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** The number of the event into which each of these events was merged, if it was. */
  Map<Long, Long> merged(Collection<Long> ids) {
    Map<Long, Long> merged = new HashMap<>();
    sql.sql(
            """
            select id, merged_into from outreach_event
            where merged_into is not null and id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> merged.put(row.getLong("id"), row.getLong("merged_into")))
        .list();
    return merged;
  }

  /** The events that were merged into these, each with the number of that event. */
  Map<Long, Long> mergedInto(Collection<Long> ids) {
    Map<Long, Long> merged = new HashMap<>();
    sql.sql("select id, merged_into from outreach_event where merged_into = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> merged.put(row.getLong("id"), row.getLong("merged_into")))
        .list();
    return merged;
  }

  /** The number of the event into which each merged event was merged. */
  Map<Long, Long> merged() {
    Map<Long, Long> merged = new HashMap<>();
    sql.sql("select id, merged_into from outreach_event where merged_into is not null")
        .query((row, number) -> merged.put(row.getLong("id"), row.getLong("merged_into")))
        .list();
    return merged;
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
            select e.id, n.id as kept, n.title, n.start_on from outreach_event e
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

  /** The numbers in the reference table of these events. */
  List<String> references(Collection<Long> ids) {
    return sql.sql(
            "select reference_id from outreach_event where id = any(:ids) and reference_id <> ''")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row.getString("reference_id"))
        .list();
  }

  /** The number of the event with a number in the reference table. */
  Optional<Long> findReference(String reference) {
    return sql.sql("select id from outreach_event where reference_id = :reference")
        .param("reference", reference)
        .query((row, number) -> row.getLong("id"))
        .optional();
  }

  /** Adds an event with its facts; with the document if it is recorded from a note. */
  long add(EventDraft.Facts facts, Optional<Long> document) {
    return sql.sql(
            """
            insert into outreach_event
              (title, start_on, end_on, days, online, city, country, venue_as_received, document_id)
            values (:title, :start, :end, :days, :online, :city, :country, :venue, :document)
            returning id
            """)
        .param("title", facts.title())
        .param("start", facts.start())
        .param("end", facts.end())
        .param("days", facts.days())
        .param("online", facts.online())
        .param("city", facts.city())
        .param("country", facts.country())
        .param("venue", facts.words())
        .param("document", document.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Adds or replaces the facts of an event of the reference table; the number of the event. */
  long putReference(Event event) {
    return sql.sql(
            """
            insert into outreach_event
              (reference_id, title, start_on, end_on, city, country, kind, attendance, remark, address)
            values (:reference, :title, :start, :end, :city, :country, :kind, :attendance, :remark,
              :address)
            on conflict (reference_id) do update set
              title = excluded.title, start_on = excluded.start_on, end_on = excluded.end_on,
              city = excluded.city, country = excluded.country, kind = excluded.kind,
              attendance = excluded.attendance, remark = excluded.remark, address = excluded.address
            returning id
            """)
        .param("reference", event.referenceId())
        .param("title", event.title())
        .param("start", event.start())
        .param("end", event.end())
        .param("city", event.city())
        .param("country", event.country())
        .param("kind", event.kind())
        .param("attendance", event.attendance())
        .param("remark", event.remark())
        .param("address", event.address())
        .query(Long.class)
        .single();
  }

  /** Locks these events if none is merged; those with a public page first, then in their order. */
  List<Long> lock(List<Long> ids) {
    return sql.sql(
            """
            select id from outreach_event where id = any(:ids) and merged_into is null
            order by address = '', array_position(:ids, id) for update
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** Merges an event, with those merged into it, into another; the numbers of the latter. */
  List<Long> merge(long absorbed, long kept) {
    List<Long> moved =
        sql.sql(
                """
                update outreach_event set merged_into = :kept where merged_into = :absorbed
                returning id
                """)
            .param("kept", kept)
            .param("absorbed", absorbed)
            .query((row, number) -> row.getLong("id"))
            .list();
    sql.sql("update outreach_event set merged_into = :kept where id = :absorbed")
        .param("kept", kept)
        .param("absorbed", absorbed)
        .update();
    return moved;
  }

  /** Undoes {@link #merge}. */
  void separate(long absorbed, long kept, List<Long> moved) {
    sql.sql("update outreach_event set merged_into = null where id = :absorbed")
        .param("absorbed", absorbed)
        .update();
    sql.sql(
            """
            update outreach_event set merged_into = :absorbed
            where id = any(:moved) and merged_into = :kept
            """)
        .param("absorbed", absorbed)
        .param("moved", moved.toArray(Long[]::new))
        .param("kept", kept)
        .update();
  }

  // With the details that a person recorded.
  static Event now(ResultSet row, int number) throws SQLException {
    return event(row, EventDetailsTable.read(row));
  }

  // With the facts from the source only.
  private static Event atSource(ResultSet row, int number) throws SQLException {
    return event(row, EventDetails.NONE);
  }

  private static Event event(ResultSet row, EventDetails details) throws SQLException {
    return new Event(
        row.getLong("id"),
        Optional.ofNullable(row.getString("reference_id")).orElse(""),
        row.getString("title"),
        row.getString("start_on"),
        row.getString("end_on"),
        row.getString("days"),
        row.getBoolean("online"),
        row.getString("city"),
        row.getString("country"),
        row.getString("venue_as_received"),
        row.getString("kind"),
        row.getString("attendance"),
        row.getString("remark"),
        row.getString("address"),
        Optional.ofNullable(row.getObject("document_id", Long.class)),
        details);
  }
}
