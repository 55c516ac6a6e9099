package org.clearinghouse1540.plans;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a line of a plan, to the record and back. */
final class LineRow {
  private LineRow() {}

  /** Reads a line. */
  static PlanLine line(ResultSet row, int number) throws SQLException {
    return new PlanLine(
        row.getLong("id"),
        row.getLong("plan_id"),
        row.getInt("number"),
        new LineContent(
            List.of((String[]) row.getArray("fields").getArray()),
            row.getString("model"),
            row.getString("action"),
            row.getString("lead"),
            row.getString("agency"),
            row.getString("partners"),
            results(row),
            row.getString("funds")),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant());
  }

  /** Reads the results of a line, or of the report of an agency, which has the same columns. */
  static LineContent.Results results(ResultSet row) throws SQLException {
    return new LineContent.Results(
        PlanProgress.find(row.getString("progress")).orElse(PlanProgress.NOT_STARTED),
        row.getString("begins"),
        row.getString("ends"),
        row.getString("indicator"),
        Optional.ofNullable(row.getBigDecimal("cost")),
        row.getString("currency"),
        row.getString("evidence"));
  }

  /** The columns of results. */
  static Map<String, Object> columns(LineContent.Results results) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("progress", results.progress().key());
    columns.put("begins", results.begins());
    columns.put("ends", results.ends());
    columns.put("indicator", results.indicator());
    columns.put("cost", results.cost().orElse(null));
    columns.put("currency", results.currency());
    columns.put("evidence", results.evidence());
    return columns;
  }

  /** The columns of the content of a line. */
  static Map<String, Object> columns(LineContent content) {
    Map<String, Object> columns = columns(content.results());
    columns.put("fields", content.fields().toArray(String[]::new));
    columns.put("model", content.model());
    columns.put("action", content.action());
    columns.put("lead", content.lead());
    columns.put("agency", content.agency());
    columns.put("partners", content.partners());
    columns.put(
        "ends_by", PlanPeriod.last(content.results().ends()).map(Date::valueOf).orElse(null));
    columns.put("funds", content.funds());
    return columns;
  }
}
