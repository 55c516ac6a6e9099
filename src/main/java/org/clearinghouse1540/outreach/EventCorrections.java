package org.clearinghouse1540.outreach;

import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of what persons recorded in place of what a source reports of an event. */
@Component
class EventCorrections {
  private final JdbcClient sql;

  EventCorrections(JdbcClient sql) {
    this.sql = sql;
  }

  /** Records the values of an event; the previous ones are in the journal. */
  void set(Actor actor, long event, EventEdit plan) {
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
  }
}
