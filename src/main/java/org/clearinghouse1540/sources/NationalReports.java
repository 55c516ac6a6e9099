package org.clearinghouse1540.sources;

import java.util.List;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of national reports under paragraph 4 of the resolution, with their sources. */
@Component
@Order(2)
public final class NationalReports implements ReferenceData {
  private final JdbcClient sql;
  private final ReferenceDataLoader loading;
  private final States states;

  NationalReports(JdbcClient sql, ReferenceDataLoader loading, States states) {
    this.sql = sql;
    this.loading = loading;
    this.states = states;
  }

  /** Loads the reference table; does nothing where it was loaded before. */
  @Override
  public void load() {
    loading.load(
        "sources/data/national_reports.csv",
        table -> {
          sql.sql("delete from sources_report").update();
          table.rows().forEach(this::add);
        });
  }

  private void add(Table.Row row) {
    String state = row.require("iso3");
    if (states.find(state).isEmpty()) {
      throw row.wrong("iso3 is no State: " + state);
    }
    sql.sql(
            """
            insert into sources_report
              (state, report, date_as_received, date_precision, remark, address)
            values (:state, :report, :date, :precision, :remark, :address)
            """)
        .param("state", state)
        .param("report", row.require("report"))
        .param("date", row.get("date"))
        .param("precision", row.get("date_precision"))
        .param("remark", row.get("remark"))
        .param("address", row.require("source_url"))
        .update();
  }

  /** The codes of the States of which sources list a report. */
  public List<String> states() {
    return sql.sql("select distinct state from sources_report order by state")
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** The statements of sources about the reports of a State, by report and date. */
  public List<NationalReport> listOfState(String code) {
    return sql.sql(
            "select * from sources_report where state = :state order by date_as_received, id")
        .param("state", code)
        .query(
            (row, number) ->
                new NationalReport(
                    row.getString("state"),
                    row.getString("report"),
                    row.getString("date_as_received"),
                    row.getString("remark"),
                    row.getString("address")))
        .list();
  }
}
