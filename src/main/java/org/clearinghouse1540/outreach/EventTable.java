package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the facts of events from their sources, and of merges of events. It shows them
 * with the details from {@link EventDetailsTable}; {@link Events} adds participants and needs.
 */
@Component
final class EventTable {
  /**
   * The events that begin in or after the month of the first day, and those of which this is not
   * known or that pass the end of a month; an index has each.
   */
  static final String NEAR =
      """
      select %1$s from %2$s where start_on >= :month and start_on <= :last
      union select %1$s from %2$s
        where (length(start_on) < 7 or left(end_on, 7) > left(start_on, 7)) and start_on <= :last
      """;

  private final JdbcClient sql;
  private final EventDetailsTable details;
  private final EventLists lists;

  EventTable(JdbcClient sql, EventDetailsTable details) {
    this.sql = sql;
    this.details = details;
    this.lists = new EventLists(sql);
  }

  /** The lists of events. */
  EventLists lists() {
    return lists;
  }

  /**
   * Those of these events that the current user may see.
   *
   * @param released events that are left out unless the user may see their details
   */
  List<Long> visible(Collection<Long> ids, Collection<Long> released) {
    return sql.sql(
            """
            select id from outreach_event
            where id = any(:ids) or id = any(:released) and (kit_inside() or outreach_released(id))
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("released", released.toArray(Long[]::new))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The numbers of all events, merged or not. */
  List<Long> ids() {
    return sql.sql("select id from outreach_event order by id")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The number of events. */
  int count() {
    return sql.sql("select count(*) from outreach_event where merged_into is null")
        .query(Integer.class)
        .single();
  }

  /** The events in a State and those with these numbers, most recent first. */
  List<Event> listIn(String country, Collection<Long> ids) {
    Set<Long> all = new HashSet<>(ids);
    all.addAll(details.in(country));
    all.addAll(
        sql.sql("select id from outreach_event where country = :country and merged_into is null")
            .param("country", country)
            .query(Long.class)
            .list());
    return lists.list(all).stream()
        .filter(event -> event.country().equals(country) || ids.contains(event.id()))
        .toList();
  }

  /** The events that take place, in whole or in part, between two dates; oldest first. */
  List<Event> listBetween(String first, String last) {
    Set<Long> near =
        new HashSet<>(
            sql.sql(NEAR.formatted("id", "outreach_event"))
                .params(days(first, last))
                .query(Long.class)
                .list());
    near.addAll(details.near(days(first, last)));
    return lists.listBetween(near, first, last);
  }

  private static Map<String, String> days(String first, String last) {
    return Map.of("month", first.substring(0, Math.min(7, first.length())), "last", last + "~");
  }

  /** The events whose details a person recorded. */
  List<Event> listEdited() {
    return lists.list(details.events());
  }

  /** These events with the facts from their sources only. */
  List<Event> listAtSource(Collection<Long> ids) {
    return sql.sql("select * from outreach_event where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(EventTable::atSource)
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

  // With the facts from the source only.
  private static Event atSource(ResultSet row, int number) throws SQLException {
    return event(row, EventDetails.NONE);
  }

  static Event event(ResultSet row, EventDetails details) throws SQLException {
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
