package org.clearinghouse1540.outreach;

import java.math.BigDecimal;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient sql;
  private final States states;
  private final PartyResolver resolver;

  EventReferenceData(
      ReferenceDataLoader loading, JdbcClient sql, States states, PartyResolver resolver) {
    this.loading = loading;
    this.sql = sql;
    this.states = states;
    this.resolver = resolver;
  }

  /** Loads the tables; does nothing where they were loaded before. */
  public void load() {
    loading.load("outreach/data/events.csv", table -> table.rows().forEach(this::event));
    loading.load(
        "outreach/data/funding.csv",
        table -> {
          sql.sql("delete from outreach_contribution where document_id is null").update();
          table.rows().forEach(this::contribution);
        });
    loading.load(
        "outreach/data/figures.csv",
        table -> {
          sql.sql("delete from outreach_figure where made_by = '" + US + "'").update();
          table.rows().forEach(this::figure);
        });
  }

  // Sources that count the same meeting differently: all stay.
  private void figure(Table.Row row) {
    int loaded =
        sql.sql(
                """
                insert into outreach_figure
                  (event_id, what, value, source, address, language, stated_on, made_by)
                select id, :what, :value, :source, :address, :language, :stated, :us
                from outreach_event where reference_id = :event
                """)
            .param("what", row.require("what"))
            .param("value", row.require("value"))
            .param("source", row.require("source"))
            .param("address", row.get("address"))
            .param("language", row.get("language"))
            .param("stated", row.get("stated_on"))
            .param("event", row.require("event_id"))
            .param("us", US)
            .update();
    if (loaded == 0 || !ParticipationFigures.WHAT.contains(row.require("what"))) {
      throw row.wrong("there is no event " + row.require("event_id") + ", or no such count");
    }
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
    long id =
        sql.sql(
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
            .param("country", country)
            .param("kind", row.get("kind"))
            .param("attendance", row.get("attendance"))
            .param("remark", row.get("remark"))
            .param("address", row.require("source_url"))
            .query(Long.class)
            .single();
    sql.sql(
            "delete from outreach_organizer where event_id = :id and document_id is null"
                + " and address <> ''")
        .param("id", id)
        .update();
    organizers(id, row, "organizers", "organizer");
    organizers(id, row, "funders", "funder");
  }

  private void organizers(long event, Table.Row row, String column, String role) {
    for (String name : row.get(column).split(";")) {
      if (!name.isBlank()) {
        sql.sql(
                """
                insert into outreach_organizer (event_id, as_received, name, role, address)
                values (:event, :name, :name, :role, :address)
                """)
            .param("event", event)
            .param("name", name.strip())
            .param("role", role)
            .param("address", row.require("source_url"))
            .update();
      }
    }
  }

  private void contribution(Table.Row row) {
    String donor = row.require("contributor");
    Optional<BigDecimal> amount =
        row.find("amount").map(text -> row.read("amount", BigDecimal::new));
    sql.sql(
            """
            insert into outreach_contribution
              (donor, state, fund, given_on, amount, currency, event_reference, remark, address)
            values (:donor, :state, :fund, :givenOn, :amount, :currency, :event, :remark, :address)
            """)
        .param("donor", donor)
        .param("state", named(donor).map(State::code).orElse(null))
        .param("fund", row.get("purpose"))
        .param("givenOn", row.get("date"))
        .param("amount", amount.orElse(null))
        .param("currency", row.find("currency").orElse(null))
        .param("event", row.get("event_id"))
        .param("remark", row.get("remark"))
        .param("address", row.get("source_url"))
        .update();
  }

  // What is not the name of one State without doubt stays a name.
  private Optional<State> named(String donor) {
    return resolver.findState(donor);
  }
}
