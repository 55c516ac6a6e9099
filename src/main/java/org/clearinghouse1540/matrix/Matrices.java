package org.clearinghouse1540.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.Treaties;
import org.clearinghouse1540.states.States;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of adherence data, and the matrix of a State as recorded now. */
@Component
@Order(3)
public final class Matrices implements ReferenceData {
  private final JdbcClient sql;
  private final RecordedFields fields;
  private final ReferenceDataLoader loading;
  private final Forms forms;
  private final Treaties treaties;
  private final States states;

  Matrices(
      JdbcClient sql,
      RecordedFields fields,
      ReferenceDataLoader loading,
      Forms forms,
      Treaties treaties,
      States states) {
    this.sql = sql;
    this.fields = fields;
    this.loading = loading;
    this.forms = forms;
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

  /** The matrix of a State in the current version of the form. */
  public Matrix get(String state) {
    FormVersion form = forms.current();
    Map<String, TreatyCell> cells = new HashMap<>(TreatyCell.of(adherences(state), treaties));
    TreatyCell others = cells.remove("");
    Map<String, FieldMark> recorded = fields.marks(new MatrixId(state, form.version()));
    return new Matrix(form, cells, recorded, others == null ? List.of() : others.lines());
  }

  /** The adherence data of a State, by row of the first part. */
  Map<String, TreatyCell> opening(String state) {
    return TreatyCell.of(adherences(state), treaties);
  }

  private List<Adherence> adherences(String state) {
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
