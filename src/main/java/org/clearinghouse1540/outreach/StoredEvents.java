package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of events without their parties, documents and needs. */
@Component
class StoredEvents {
  private static final String AT_SOURCE =
      """
      select e.*, '' as status, '' as kind_key, '[]' as other_titles, '' as opens, '' as closes,
        '' as languages, '[]' as places, '' as areas, 0 as version, null::timestamptz as changed_at
      from outreach_event e where true
      """;
  private static final String NOW = "select * from outreach_event_now where true";
  private final JdbcClient sql;

  StoredEvents(JdbcClient sql) {
    this.sql = sql;
  }

  /** The current values of all events, the latest first; those without a date last. */
  List<Event> list() {
    return sql.sql(NOW + " and merged_into is null order by start_on = '', start_on desc, id")
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The events that took place in a State, and those it attended, the latest first. */
  List<Event> listOfState(String code, Collection<Long> attended) {
    return sql.sql(
            """
            select * from outreach_event_now
            where merged_into is null and (country = :code or id in
              (select coalesce(merged_into, id) from outreach_event where id = any(:attended)))
            order by start_on = '', start_on desc, id
            """)
        .param("code", code)
        .param("attended", attended.toArray(Long[]::new))
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The events that public pages report, with the facts of these pages and nothing else. */
  List<Event> listAtSource() {
    return sql.sql(AT_SOURCE + " and address <> '' and merged_into is null")
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The current values of an event, or of the one into which it was merged. */
  Optional<Event> find(long id) {
    return sql.sql(
            NOW + " and id = (select coalesce(merged_into, id) from outreach_event where id = :id)")
        .param("id", id)
        .query(EventRowMapper.EVENT)
        .optional();
  }

  /** What the source of an event reports, with nothing that a person recorded. */
  Optional<Event> findAtSource(long id) {
    return sql.sql(AT_SOURCE + " and id = :id")
        .param("id", id)
        .query(EventRowMapper.EVENT)
        .optional();
  }

  /** Those of these events that were merged into an event. */
  List<Event> merged(long into, List<Long> members, boolean atSource) {
    return sql.sql((atSource ? AT_SOURCE : NOW) + " and merged_into = :id and id = any(:members)")
        .param("id", into)
        .param("members", members.toArray(Long[]::new))
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** Events in the same country, or in none known, on days that overlap. */
  List<Event> likelySame(String start, String end, String country) {
    return sql.sql(
            """
            select * from outreach_event_now
            where start_on <> '' and merged_into is null
              and (country = :country or country = '' or :country = '')
              and start_on <= :last and :start <= case when end_on = '' then start_on || '~' else end_on || '~' end
            order by start_on, id
            """)
        .param("country", country)
        .param("start", start)
        // '~' sorts behind every digit and hyphen, so a month or year covers all its days.
        .param("last", (end.isEmpty() ? start : end) + "~")
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The numbers of an event and of those merged into it. */
  List<Long> family(long id) {
    return sql.sql("select id from outreach_event where id = :id or merged_into = :id order by id")
        .param("id", id)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The number of the event into which each merged event was merged. */
  Map<Long, Long> kept() {
    Map<Long, Long> kept = new HashMap<>();
    sql.sql("select id, merged_into from outreach_event where merged_into is not null")
        .query((row, number) -> kept.put(row.getLong("id"), row.getLong("merged_into")))
        .list();
    return kept;
  }

  /** The current number, title and first day of each of these events. */
  Map<Long, Events.Named> named(Collection<Long> ids) {
    Map<Long, Events.Named> named = new HashMap<>();
    sql.sql(
            """
            select e.id, n.id as kept, n.title, n.start_on from outreach_event e
            join outreach_event_now n on n.id = coalesce(e.merged_into, e.id)
            where e.id = any(:ids)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, number) ->
                named.put(
                    row.getLong("id"),
                    new Events.Named(
                        row.getLong("kept"), row.getString("title"), row.getString("start_on"))))
        .list();
    return named;
  }

  /** The current titles of merged events, each with the number of the event that was kept. */
  List<Map.Entry<Long, String>> titlesOfMerged() {
    return sql.sql(
            "select merged_into, title from outreach_event_now where merged_into is not null")
        .query((row, number) -> Map.entry(row.getLong("merged_into"), row.getString("title")))
        .list();
  }

  /** The numbers that these events have in the reference table. */
  List<String> references(List<Long> ids) {
    return sql.sql(
            "select reference_id from outreach_event where id = any(:ids) and reference_id <> ''")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The number of an event of the reference table. */
  Optional<Long> byReference(String reference) {
    return sql.sql("select id from outreach_event where reference_id = :reference")
        .param("reference", reference)
        .query(Long.class)
        .optional();
  }

  /** Locks two events that were not merged: the one to keep first, then the other. */
  List<Long> lockUnmerged(long one, long other) {
    return sql.sql(
            """
            select id from outreach_event where id in (:one, :other) and merged_into is null
            order by address = '', id <> :one for update
            """)
        .param("one", one)
        .param("other", other)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Locks an event until the transaction ends. */
  void lock(long id) {
    sql.sql("select id from outreach_event where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Merges an event, and those that were merged into it before; the numbers of these. */
  List<Long> merge(long absorbed, long kept) {
    List<Long> moved =
        sql.sql(
                """
                update outreach_event set merged_into = :kept where merged_into = :absorbed
                returning id
                """)
            .param("kept", kept)
            .param("absorbed", absorbed)
            .query((row, number) -> row.getLong(1))
            .list();
    sql.sql("update outreach_event set merged_into = :kept where id = :absorbed")
        .param("kept", kept)
        .param("absorbed", absorbed)
        .update();
    return moved;
  }

  /** Undoes a merge; the events that were moved by it are merged into the absorbed one again. */
  void undoMerge(long absorbed, long kept, List<Long> moved) {
    sql.sql("update outreach_event set merged_into = null where id = :id")
        .param("id", absorbed)
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

  /** Adds an event that a note reports. */
  long add(EventDraft.Facts facts, long document) {
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
        .param("document", document)
        .query(Long.class)
        .single();
  }

  /** Adds an event that a person plans. */
  long add(EventEdit plan) {
    return sql.sql(
            """
            insert into outreach_event (title, start_on, end_on, days, online)
            values (:title, :start, :end, :days, :online) returning id
            """)
        .param("title", plan.title())
        .param("start", plan.start())
        .param("end", plan.end())
        .param("days", plan.days())
        .param("online", plan.online())
        .query(Long.class)
        .single();
  }

  /** Adds an event of the reference table, or corrects it. */
  long add(Table.Row row) {
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
        .param("reference", row.require("id"))
        .param("title", row.require("title"))
        .param("start", row.get("start_date"))
        .param("end", row.get("end_date"))
        .param("city", row.get("city"))
        .param("country", row.get("country_iso3"))
        .param("kind", row.get("kind"))
        .param("attendance", row.get("attendance"))
        .param("remark", row.get("remark"))
        .param("address", row.require("source_url"))
        .query(Long.class)
        .single();
  }
}
