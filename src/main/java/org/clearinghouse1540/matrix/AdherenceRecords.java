package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.obligations.Treaties;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of adherence data: the status of each State under each treaty. */
@Component
@Order(3)
final class AdherenceRecords implements ReferenceData {
  private final JdbcClient sql;
  private final ReferenceDataLoader loading;
  private final Treaties treaties;
  private final States states;

  AdherenceRecords(JdbcClient sql, ReferenceDataLoader loading, Treaties treaties, States states) {
    this.sql = sql;
    this.loading = loading;
    this.treaties = treaties;
    this.states = states;
  }

  /** Loads the reference table on treaties, unless it was loaded before. */
  @Override
  public void load() {
    loading.load(
        "matrix/data/treaty_status.csv",
        table -> {
          sql.sql("delete from matrix_adherence").update();
          table.rows().forEach(this::add);
        });
  }

  private void add(Table.Row row) {
    String state = row.get("iso3");
    if (states.find(state).isEmpty()) {
      if (row.get("caution").contains("not a Member State")) {
        return; // The table itself marks those that are not Member States.
      }
      throw row.wrong("iso3 is no State: " + state);
    }
    if (treaties.find(row.require("treaty")).isEmpty()) {
      throw row.wrong("there is no treaty " + row.get("treaty"));
    }
    if (AdherenceStatus.find(row.require("status")).isEmpty()) {
      throw row.wrong("there is no status " + row.get("status"));
    }
    sql.sql(
            """
            insert into matrix_adherence
              (state, treaty, status, signed, action, action_date, as_of, address, caution)
            values (:state, :treaty, :status, :signed, :action, :actionDate, :asOf, :address, :caution)
            """)
        .param("state", state)
        .param("treaty", row.get("treaty"))
        .param("status", row.get("status"))
        .param("signed", row.get("signed"))
        .param("action", row.get("action"))
        .param("actionDate", row.get("action_date"))
        .param("asOf", row.require("as_of"))
        .param("address", row.require("source_url"))
        .param("caution", row.get("caution"))
        .update();
  }

  /** The adherence data of a State, by row of the first part; other treaties under an empty key. */
  Map<String, TreatyCell> byRow(String state) {
    return TreatyCell.of(list(state), treaties);
  }

  private List<Adherence> list(String state) {
    return sql.sql("select * from matrix_adherence where state = :state order by treaty")
        .param("state", state)
        .query(
            (row, number) ->
                new Adherence(
                    row.getString("state"),
                    row.getString("treaty"),
                    AdherenceStatus.find(row.getString("status")).orElseThrow(),
                    row.getString("signed"),
                    row.getString("action"),
                    row.getString("action_date"),
                    row.getString("as_of"),
                    row.getString("address"),
                    row.getString("caution")))
        .list();
  }
}
