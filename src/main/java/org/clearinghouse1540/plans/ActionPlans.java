package org.clearinghouse1540.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of action plans. */
@Component
@Order(6)
public final class ActionPlans implements ReferenceData {
  private final JdbcClient sql;
  private final ReferenceDataLoader loading;
  private final States states;

  ActionPlans(JdbcClient sql, ReferenceDataLoader loading, States states) {
    this.sql = sql;
    this.loading = loading;
    this.states = states;
  }

  /** Loads the reference table, if it has changed since the last load. */
  @Override
  public void load() {
    loading.load(
        "plans/data/vnap.csv",
        table -> {
          sql.sql("delete from plans_plan").update();
          table.rows().forEach(this::add);
        });
  }

  private void add(Table.Row row) {
    if (states.find(row.require("iso3")).isEmpty()) {
      throw row.wrong("iso3 is no State: " + row.get("iso3"));
    }
    sql.sql(
            """
            insert into plans_plan (state, date_as_known, status, remark, address)
            values (:state, :date, :status, :remark, :address)
            """)
        .param("state", row.get("iso3"))
        .param("date", row.get("date_as_known"))
        .param("status", row.require("status"))
        .param("remark", row.get("remark"))
        .param("address", row.require("source_url"))
        .update();
  }

  /** The plans of all States as reported by the sources. */
  List<ActionPlan> list() {
    return sql.sql("select * from plans_plan order by id").query(ActionPlans::plan).list();
  }

  /** The plans of a State as reported by the sources. */
  public List<ActionPlan> listOfState(String code) {
    return sql.sql("select * from plans_plan where state = :state order by id")
        .param("state", code)
        .query(ActionPlans::plan)
        .list();
  }

  private static ActionPlan plan(ResultSet row, int number) throws SQLException {
    return new ActionPlan(
        row.getString("state"),
        row.getString("date_as_known"),
        row.getString("status"),
        row.getString("remark"),
        row.getString("address"));
  }
}
