package org.clearinghouse1540.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of the details of events that a person recorded. */
@Component
final class EventDetailsTable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;

  EventDetailsTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** Records the details of an event; the version counts the changes. */
  void put(String changedBy, long event, EventEdit edit) {
    EventDetails details = edit.details();
    sql.sql(
            """
            insert into outreach_detail
              (event_id, status, kind, title, other_titles, start_on, end_on, days, opens, closes,
               online, languages, places, country, areas, changed_by)
            values (:event, :status, :kind, :title, :titles::jsonb, :start, :end, :days, :opens,
               :closes, :online, :languages, :places::jsonb, :country, :areas, :actor)
            on conflict (event_id) do update set
              status = excluded.status, kind = excluded.kind, title = excluded.title,
              other_titles = excluded.other_titles, start_on = excluded.start_on,
              end_on = excluded.end_on, days = excluded.days, opens = excluded.opens,
              closes = excluded.closes, online = excluded.online, languages = excluded.languages,
              places = excluded.places, country = excluded.country, areas = excluded.areas,
              changed_by = excluded.changed_by,
              changed_at = now(), version = outreach_detail.version + 1
            """)
        .param("event", event)
        .param("status", details.status().map(EventStatus::key).orElse(""))
        .param("kind", details.kind())
        .param("title", edit.title())
        .param("titles", JSON.writeValueAsString(details.otherTitles()))
        .param("start", edit.start())
        .param("end", edit.end())
        .param("days", edit.days())
        .param("opens", details.opens())
        .param("closes", details.closes())
        .param("online", edit.online())
        .param(
            "languages",
            String.join(" ", details.languages().stream().map(Language::code).toList()))
        .param("places", JSON.writeValueAsString(details.places()))
        .param(
            "country",
            details.places().stream().findFirst().map(EventDetails.Place::country).orElse(""))
        .param("areas", String.join(" ", details.areas()))
        .param("actor", changedBy)
        .update();
  }

  /** The events whose first place is in a State. */
  List<Long> in(String country) {
    return sql.sql(
            "select event_id from outreach_detail where country = :country order by event_id")
        .param("country", country)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The events whose days may be between two dates, see {@link EventTable#NEAR}. */
  List<Long> near(Map<String, String> days) {
    return sql.sql(EventTable.NEAR.formatted("event_id", "outreach_detail"))
        .params(days)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The events whose details a person recorded. */
  List<Long> events() {
    return sql.sql("select event_id from outreach_detail order by event_id")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The details in a row of the view that joins both tables. */
  static EventDetails read(ResultSet row) throws SQLException {
    return new EventDetails(
        EventStatus.find(row.getString("status")),
        row.getString("kind_key"),
        JSON.readValue(row.getString("other_titles"), new TypeReference<List<String>>() {}),
        row.getString("opens"),
        row.getString("closes"),
        words(row.getString("languages")).stream()
            .flatMap(code -> Language.find(code).stream())
            .toList(),
        JSON.readValue(row.getString("places"), new TypeReference<List<EventDetails.Place>>() {}),
        words(row.getString("areas")),
        row.getInt("version"),
        Optional.ofNullable(row.getTimestamp("changed_at")).map(Timestamp::toInstant));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
