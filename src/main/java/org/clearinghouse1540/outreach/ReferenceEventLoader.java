package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Loads events of the reference table with their organizers and funders. */
@Component
final class ReferenceEventLoader {
  private final EventTable events;
  private final EventParties parties;
  private final States states;

  ReferenceEventLoader(EventTable events, EventParties parties, States states) {
    this.events = events;
    this.parties = parties;
    this.states = states;
  }

  void load(Table table) {
    table.rows().forEach(this::event);
  }

  private void event(Table.Row row) {
    String country = row.get("country_iso3");
    if (!country.isEmpty() && states.find(country).isEmpty()) {
      throw row.wrong("country_iso3 is no State: " + country);
    }
    for (String column : new String[] {"start_date", "end_date"}) {
      if (!row.get(column).matches("|\\d{4}(-\\d{2}(-\\d{2})?)?")) {
        throw row.wrong(column + " is no date: " + row.get(column));
      }
    }
    Event event = read(row, country);
    long id = events.putReference(event);
    parties.removeReference(id);
    organizers(id, row, "organizers", EventRoles.ORGANIZER);
    organizers(id, row, "funders", EventRoles.FUNDER);
  }

  private static Event read(Table.Row row, String country) {
    return new Event(
        0,
        row.require("id"),
        row.require("title"),
        row.get("start_date"),
        row.get("end_date"),
        "",
        false,
        row.get("city"),
        country,
        "",
        row.get("kind"),
        row.get("attendance"),
        row.get("remark"),
        row.require("source_url"),
        Optional.empty(),
        EventDetails.NONE);
  }

  private void organizers(long event, Table.Row row, String column, String role) {
    for (String name : row.get(column).split(";")) {
      if (!name.isBlank()) {
        parties.add(
            event,
            new Organizer(
                name.strip(),
                name.strip(),
                Optional.empty(),
                Optional.empty(),
                role,
                row.require("source_url")));
      }
    }
  }
}
