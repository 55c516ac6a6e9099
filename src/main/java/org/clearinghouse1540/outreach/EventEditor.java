package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what people plan and correct; what sources told stays as it is. */
@Component
public final class EventEditor {
  private final JdbcClient sql;
  private final Events events;
  private final EventRoles roles;
  private final EventPartyNames parties;
  private final Journal journal;
  private final TransactionTemplate transaction;

  EventEditor(
      JdbcClient sql,
      Events events,
      EventRoles roles,
      EventPartyNames parties,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.roles = roles;
    this.parties = parties;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Records a new event. */
  public long plan(Actor actor, EventEdit plan) {
    Long made =
        transaction.execute(
            status -> {
              long event =
                  sql.sql(
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
              write(actor, event, plan);
              journal.write(
                  actor, Change.of("event planned", "event/" + event).after(plan.values()));
              return event;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /**
   * Changes an event, unless somebody else did since it was shown.
   *
   * @throws BadInput if it was changed meanwhile
   */
  public void change(Actor actor, long event, EventEdit plan) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("select id from outreach_event where id = :id for update")
              .param("id", event)
              .query(Long.class)
              .single();
          EventRecord before = events.find(event).orElseThrow();
          if (before.event().details().version() != plan.version()) {
            throw new BadInput(
                "version",
                "Somebody changed this event since you opened it. Open it again and repeat your"
                    + " change.");
          }
          write(actor, event, plan);
          journal.write(
              actor,
              Change.of("event changed", "event/" + event)
                  .before(values(before))
                  .after(plan.values()));
        });
  }

  /** An event as a plan would have it, without writing it. */
  EventRecord seen(long id, EventEdit plan) {
    List<Organizer> organizers = new ArrayList<>();
    List<Participant> participants = new ArrayList<>();
    for (EventRoles.Role role : roles.list()) {
      for (String name : plan.names().getOrDefault(role.key(), List.of())) {
        EventPartyNames.Party party = party(role, name);
        if (role.side() == EventRoles.Side.ORGANIZER) {
          organizers.add(
              new Organizer(name, party.name(), party.state(), party.body(), role.key(), ""));
        } else {
          participants.add(
              new Participant(
                  "",
                  name,
                  party.kind(),
                  party.state(),
                  party.body(),
                  role.key(),
                  id,
                  Optional.empty()));
        }
      }
    }
    Optional<EventRecord> known = id == 0 ? Optional.empty() : events.find(id);
    known.ifPresent(
        record -> {
          record.participants().stream()
              .filter(
                  participant -> participant.document().isPresent() || participant.event() != id)
              .forEach(participants::add);
          record.organizers().stream()
              .filter(
                  organizer -> organizer.document().isPresent() || !organizer.address().isEmpty())
              .forEach(organizers::add);
        });
    EventDetails.Place place =
        plan.details().places().isEmpty()
            ? new EventDetails.Place("", "", "", "", "")
            : plan.details().places().getFirst();
    Event event =
        new Event(
            id,
            "",
            plan.title(),
            plan.start(),
            plan.end(),
            plan.days(),
            plan.online(),
            place.city(),
            place.country(),
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            plan.details());
    return new EventRecord(
        event, organizers, participants, List.of(), List.of(), List.of(), List.of());
  }

  private EventPartyNames.Party party(EventRoles.Role role, String name) {
    return role.matched()
        ? parties.match(name)
        : new EventPartyNames.Party(
            name, role.key(), Optional.empty(), Optional.empty(), name, false);
  }

  private static Map<String, Object> values(EventRecord record) {
    Event event = record.event();
    return new EventEdit(
            0,
            event.title(),
            event.start(),
            event.end(),
            event.days(),
            event.online(),
            event.details(),
            EventForm.names(record))
        .values();
  }

  private void write(Actor actor, long event, EventEdit plan) {
    EventDetails details = plan.details();
    sql.sql(
            """
            insert into outreach_detail
              (event_id, status, kind, title, other_titles, start_on, end_on, days, opens, closes,
               online, languages, places, areas, changed_by)
            values (:event, :status, :kind, :title, :titles::jsonb, :start, :end, :days, :opens,
               :closes, :online, :languages, :places::jsonb, :areas, :actor)
            on conflict (event_id) do update set
              status = excluded.status, kind = excluded.kind, title = excluded.title,
              other_titles = excluded.other_titles, start_on = excluded.start_on,
              end_on = excluded.end_on, days = excluded.days, opens = excluded.opens,
              closes = excluded.closes, online = excluded.online, languages = excluded.languages,
              places = excluded.places, areas = excluded.areas, changed_by = excluded.changed_by,
              changed_at = now(), version = outreach_detail.version + 1
            """)
        .param("event", event)
        .param("status", details.status())
        .param("kind", details.kind())
        .param("title", plan.title())
        .param("titles", EventRowMapper.json(details.otherTitles()))
        .param("start", plan.start())
        .param("end", plan.end())
        .param("days", plan.days())
        .param("opens", details.opens())
        .param("closes", details.closes())
        .param("online", plan.online())
        .param("languages", String.join(" ", details.languages()))
        .param("places", EventRowMapper.json(details.places()))
        .param("areas", String.join(" ", details.areas()))
        .param("actor", actor.name())
        .update();
    sql.sql(
            "delete from outreach_organizer where event_id = :event and document_id is null and"
                + " address = ''")
        .param("event", event)
        .update();
    sql.sql("delete from outreach_participant where event_id = :event and document_id is null")
        .param("event", event)
        .update();
    for (EventRoles.Role role : roles.list()) {
      for (String name : plan.names().getOrDefault(role.key(), List.of())) {
        add(event, role, name);
      }
    }
  }

  private void add(long event, EventRoles.Role role, String name) {
    EventPartyNames.Party party = party(role, name);
    boolean organizer = role.side() == EventRoles.Side.ORGANIZER;
    sql.sql(
            organizer
                ? """
                insert into outreach_organizer (event_id, as_received, name, state, body, role)
                values (:event, :asReceived, :name, :state, :body, :role)
                """
                : """
                insert into outreach_participant
                  (event_id, group_as_received, as_received, kind, state, body, role)
                values (:event, '', :asReceived, :kind, :state, :body, :role)
                """)
        .param("event", event)
        .param("asReceived", name)
        .param("name", party.name())
        .param("kind", party.kind())
        .param("state", party.state().orElse(null))
        .param("body", party.body().orElse(null))
        .param("role", role.key())
        .update();
  }
}
