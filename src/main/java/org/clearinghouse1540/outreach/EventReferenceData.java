package org.clearinghouse1540.outreach;

import java.math.BigDecimal;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Loads the events, contributions and figures of the reference tables. An event keeps its number
 * and its row when a corrected table comes, so what notes told of it stays with it.
 */
@Component
public final class EventReferenceData {
  // No account can have a blank in its name: what a person recorded is never taken for ours.
  private static final String US = "reference table";

  private final ReferenceDataLoader loading;
  private final StoredEvents events;
  private final EventParties parties;
  private final Contributions contributions;
  private final ParticipationFigures figures;
  private final States states;
  private final PartyResolver resolver;

  EventReferenceData(
      ReferenceDataLoader loading,
      StoredEvents events,
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

  /** Loads the tables; does nothing where they were loaded before. */
  public void load() {
    loading.load("outreach/data/events.csv", table -> table.rows().forEach(this::event));
    loading.load(
        "outreach/data/funding.csv",
        table -> {
          contributions.deleteOfReferenceTable();
          table.rows().forEach(this::contribution);
        });
    loading.load(
        "outreach/data/figures.csv",
        table -> {
          figures.deleteBy(US);
          table.rows().forEach(this::figure);
        });
  }

  // Sources that count the same meeting differently: all stay.
  private void figure(Table.Row row) {
    Optional<Long> event = events.byReference(row.require("event_id"));
    if (event.isEmpty() || !ParticipationFigures.WHAT.contains(row.require("what"))) {
      throw row.wrong("there is no event " + row.require("event_id") + ", or no such count");
    }
    figures.insert(
        event.orElseThrow(),
        new ParticipationFigures.Figure(
            row.require("what"),
            row.require("value"),
            row.require("source"),
            row.get("address"),
            row.get("language"),
            row.get("stated_on")),
        US);
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
    long id = events.add(row);
    parties.deleteOfSource(id);
    organizers(id, row, "organizers", "organizer");
    organizers(id, row, "funders", "funder");
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
                row.require("source_url")),
            Optional.empty());
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
            named(donor).map(State::code),
            row.get("purpose"),
            row.get("date"),
            amount,
            row.find("currency"),
            "",
            row.get("source_url"),
            Optional.empty()),
        new Contributions.Origin(row.get("event_id"), row.get("remark"), Optional.empty()));
  }

  // What is not the name of one State without doubt stays a name.
  private Optional<State> named(String donor) {
    return resolver.findState(donor);
  }
}
