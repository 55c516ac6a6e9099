package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of events. */
@Component
public final class Events {
  private static final String AT_SOURCE =
      """
      select e.*, '' as status, '' as kind_key, '[]' as other_titles, '' as opens, '' as closes,
        '' as languages, '[]' as places, '' as areas, 0 as version, null::timestamptz as changed_at
      from outreach_event e where true
      """;
  private static final String NOW = "select * from outreach_event_now where true";
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Events(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** All events as they stand now, the latest first; those without a date last. */
  public List<Event> list() {
    return sql.sql(
            "select * from outreach_event_now where merged_into is null"
                + " order by start_on = '', start_on desc, id")
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The events that a State attended by name, or that took place in it, the latest first. */
  public List<Event> listOfState(String code) {
    return sql.sql(
            """
            select * from outreach_event_now e
            where merged_into is null
              and (e.country = :code
               or exists (select 1 from outreach_participant p
                          join outreach_event m on m.id = p.event_id
                          where coalesce(m.merged_into, m.id) = e.id and p.state = :code))
            order by start_on = '', start_on desc, id
            """)
        .param("code", code)
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The events that public pages tell of, with the facts of these pages and nothing else. */
  public List<Event> listAtSource() {
    return sql.sql(AT_SOURCE + " and address <> '' and merged_into is null")
        .query(EventRowMapper.EVENT)
        .list();
  }

  /** The titles under which documents and merged events tell of each event, by its number. */
  public Map<Long, List<String>> titlesTold() {
    Map<Long, List<String>> told = new HashMap<>();
    sql.sql(
            """
            select coalesce(e.merged_into, e.id) as id, t.title from outreach_telling t
            join outreach_event e on e.id = t.event_id
            union select n.merged_into, n.title from outreach_event_now n where n.merged_into is not null
            """)
        .query(
            (row, number) ->
                told.computeIfAbsent(row.getLong("id"), key -> new ArrayList<>())
                    .add(row.getString("title")))
        .list();
    return told;
  }

  /**
   * Events on record that may be the same as one told in a note: in the same country or in none
   * known, and on days that overlap. A person decides.
   *
   * @param start as precise as it is known; where it is empty nothing is proposed
   */
  public List<Event> likelySame(String start, String end, String country) {
    if (start.isEmpty()) {
      return List.of();
    }
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

  /** All that is recorded of an event and of those merged into it, or of the one that it is. */
  public Optional<EventRecord> find(long id) {
    return now(id).map(event -> withAll(event, family(event.id()), NOW));
  }

  /** The same, from these of its {@link #family} only. */
  public Optional<EventRecord> find(long id, List<Long> members) {
    return now(id).map(event -> withAll(event, members, NOW));
  }

  /** What public pages tell of an event, with their own facts. */
  public Optional<EventRecord> findAtSource(long id) {
    return now(id)
        .flatMap(
            now ->
                sql.sql(AT_SOURCE + " and id = :id")
                    .param("id", now.id())
                    .query(EventRowMapper.EVENT)
                    .optional())
        .map(event -> withAll(event, family(event.id()), AT_SOURCE).onlyPublic());
  }

  /** The numbers of an event and of those merged into it. */
  public List<Long> family(long id) {
    return sql.sql("select id from outreach_event where id = :id or merged_into = :id order by id")
        .param("id", id)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /**
   * The current number, title and first day of an event.
   *
   * @param id of the event, or of the one into which it was merged
   */
  public record Named(long id, String title, String start) {}

  /** The events of these numbers by number; those that the viewer may not see are left out. */
  public Map<Long, Named> named(Collection<Long> ids) {
    Map<Long, Named> named = new HashMap<>();
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
                    new Named(
                        row.getLong("kept"), row.getString("title"), row.getString("start_on"))))
        .list();
    return named;
  }

  private Optional<Event> now(long id) {
    return sql.sql(
            """
            select * from outreach_event_now
            where id = (select coalesce(merged_into, id) from outreach_event where id = :id)
            """)
        .param("id", id)
        .query(EventRowMapper.EVENT)
        .optional();
  }

  private EventRecord withAll(Event event, List<Long> members, String facts) {
    return new EventRecord(
        event,
        of("outreach_organizer", members, EventRowMapper.ORGANIZER),
        of("outreach_participant", members, EventRowMapper.PARTICIPANT),
        of("outreach_telling", members, EventRowMapper.TELLING),
        sql.sql(
                """
                select * from outreach_contribution
                where event_reference in (select reference_id from outreach_event
                                          where id in (:members) and reference_id <> '')
                   or document_id in (select document_id from outreach_telling
                                      where event_id in (:members) and not in_passing)
                order by id
                """)
            .param("members", members)
            .query(EventRowMapper.CONTRIBUTION)
            .list(),
        of("outreach_voiced_need", members, EventRowMapper.NEED),
        sql.sql(facts + " and merged_into = :id and id in (:members)")
            .param("id", event.id())
            .param("members", members)
            .query(EventRowMapper.EVENT)
            .list());
  }

  private <T> List<T> of(
      String table, List<Long> members, org.springframework.jdbc.core.RowMapper<T> rows) {
    return sql.sql("select * from " + table + " where event_id in (:members) order by event_id, id")
        .param("members", members)
        .query(rows)
        .list();
  }

  /** Every event with who stands in which role, in three questions whatever their number. */
  public List<EventRecord> listWithParties() {
    Map<Long, Long> kept = new HashMap<>();
    sql.sql("select id, merged_into from outreach_event where merged_into is not null")
        .query((row, number) -> List.of(row.getLong("id"), row.getLong("merged_into")))
        .list()
        .forEach(pair -> kept.put(pair.getFirst(), pair.getLast()));
    Map<Long, List<Organizer>> organizers =
        sql
            .sql("select * from outreach_organizer order by id")
            .query(EventRowMapper.ORGANIZER)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    organizer -> kept.getOrDefault(organizer.event(), organizer.event())));
    Map<Long, List<Participant>> participants =
        sql
            .sql("select * from outreach_participant order by id")
            .query(EventRowMapper.PARTICIPANT)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    participant -> kept.getOrDefault(participant.event(), participant.event())));
    return list().stream()
        .map(
            event ->
                new EventRecord(
                    event,
                    organizers.getOrDefault(event.id(), List.of()),
                    participants.getOrDefault(event.id(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }

  /** The contributions named in public sources and in notes, the latest first. */
  public List<Contribution> contributionsOf(String state) {
    return sql.sql(
            "select * from outreach_contribution where state = :state order by given_on desc, id")
        .param("state", state)
        .query(EventRowMapper.CONTRIBUTION)
        .list();
  }

  /**
   * Records what a person accepted, whole or not at all.
   *
   * @return the event, new or the one on record that it is
   */
  public long record(Actor actor, EventDraft draft) {
    Long id =
        transaction.execute(
            status -> {
              long event = new EventRecorder(sql).record(draft);
              journal.write(
                  actor,
                  Change.of(
                          draft.sameAs().isPresent() ? "note joined to event" : "event recorded",
                          "event/" + event)
                      .after(Map.of("told by document " + draft.document(), draft))
                      .source("document/" + draft.document()));
              return event;
            });
    return Optional.ofNullable(id).orElseThrow();
  }
}
