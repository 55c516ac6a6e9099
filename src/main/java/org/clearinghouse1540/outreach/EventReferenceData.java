package org.clearinghouse1540.outreach;

import java.math.BigDecimal;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Loads the events, contributions and figures of the reference tables. When a corrected table is
 * loaded, events keep their numbers and the information from notes.
 */
@Component
public final class EventReferenceData {
  private final ReferenceDataLoader loading;
  private final EventTable events;
  private final EventParties parties;
  private final Contributions contributions;
  private final ParticipationFigures figures;
  private final States states;
  private final PartyResolver resolver;

  EventReferenceData(
      ReferenceDataLoader loading,
      EventTable events,
      EventParties parties,
      Contributions contributions,
      ParticipationFigures figures,
      States states,
      PartyResolver resolver) {
    this.loading = loading;
    this.events = events;
    this.parties = parties;
    this.contributions = contributions;
    this.figures = figures;
    this.states = states;
    this.resolver = resolver;
  }

  /** Loads the tables if they were not loaded before. */
  public void load() {
    loading.load("outreach/data/events.csv", table -> table.rows().forEach(this::event));
    loading.load(
        "outreach/data/funding.csv",
        table -> {
          contributions.removeReference();
          table.rows().forEach(this::contribution);
        });
    loading.load(
        "outreach/data/figures.csv",
        table -> {
          figures.removeReference();
          table.rows().forEach(this::figure);
        });
  }

  // If sources count the same event differently, all figures are kept.
  private void figure(Table.Row row) {
    long event =
        events
            .findReference(row.require("event_id"))
            .orElseThrow(() -> row.wrong("there is no event " + row.require("event_id")));
    FigureCategory category =
        FigureCategory.find(row.require("what"))
            .orElseThrow(() -> row.wrong("there is no category " + row.require("what")));
    figures.addReference(
        event,
        new ParticipationFigures.Figure(
            category,
            row.require("value"),
            row.require("source"),
            row.get("address"),
            Language.find(row.get("language")),
            row.get("stated_on")));
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

  private void contribution(Table.Row row) {
    String donor = row.require("contributor");
    Optional<BigDecimal> amount =
        row.find("amount").map(text -> row.read("amount", BigDecimal::new));
    contributions.add(
        new Contribution(
            donor,
            resolver.findState(donor).map(State::code),
            row.get("purpose"),
            row.get("date"),
            amount,
            row.find("currency"),
            "",
            row.get("source_url"),
            Optional.empty()),
        row.get("event_id"),
        row.get("remark"));
  }
}
