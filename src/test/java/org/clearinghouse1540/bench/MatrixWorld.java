package org.clearinghouse1540.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.postgresql.PGConnection;

/** A world of invented States with 900 fields each, in two versions of the form. */
final class MatrixWorld {
  static final Actor EXPERT = new Actor("expert", "expert");
  private static final int CELLS = 900;

  private final TestProgram program;
  private final int states;
  private final Random random = new Random(1540);

  MatrixWorld(TestProgram program, int states) {
    this.program = program;
    this.states = states;
  }

  static int cells(List<Map<MatrixId, Map<FieldKey, FieldValue>>> world) {
    return world.stream().flatMap(map -> map.values().stream()).mapToInt(Map::size).sum();
  }

  /** The contents of the matrices of each State. */
  List<Map<MatrixId, Map<FieldKey, FieldValue>>> make() {
    Forms forms = program.bean(Forms.class);
    List<Map<MatrixId, Map<FieldKey, FieldValue>>> made = new ArrayList<>();
    for (int i = 1; i <= states; i++) {
      String state = String.format(Locale.ROOT, "Example State %03d", i);
      List<Long> laws =
          MatrixBench.as(
              () ->
                  program
                      .bean(CitedDocuments.class)
                      .addAll(
                          EXPERT,
                          List.of(
                              CitedDocument.of(state, "Example Act on Strategic Goods"),
                              CitedDocument.of(state, "Example Criminal Code"))));
      Map<MatrixId, Map<FieldKey, FieldValue>> all = new LinkedHashMap<>();
      int left = CELLS;
      for (String year : List.of("2017", "2013")) {
        Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
        for (var kind : FormFields.of(forms.find(year).orElseThrow()).kinds().entrySet()) {
          if (left > 0) {
            contents.put(kind.getKey(), content(kind.getValue(), laws));
            left--;
          }
        }
        all.put(new MatrixId(state, year), contents);
      }
      made.add(all);
    }
    return made;
  }

  private FieldValue content(ColumnKind kind, List<Long> laws) {
    return switch (kind) {
      case MARK -> FieldValue.of(FieldMark.values()[random.nextInt(3)]);
      case TEXT -> FieldValue.of("Invented remark " + random.nextInt(1_000_000));
      case SOURCE ->
          FieldValue.of(
              List.of(
                  new Citation(
                      laws.get(random.nextInt(2)),
                      List.of("s. " + random.nextInt(300), "p. " + random.nextInt(90)),
                      "",
                      "en",
                      false,
                      List.of(),
                      "")));
    };
  }

  /** Records a world as an import does. */
  int store(List<Map<MatrixId, Map<FieldKey, FieldValue>>> world) {
    int changed = 0;
    for (Map<MatrixId, Map<FieldKey, FieldValue>> state : world) {
      for (Map.Entry<MatrixId, Map<FieldKey, FieldValue>> entry : state.entrySet()) {
        changed +=
            program
                .bean(MatrixFields.class)
                .setAll(EXPERT, entry.getKey(), entry.getValue(), "import", "bench");
      }
    }
    return changed;
  }

  /** Copies the same rows into a bare table. */
  int bareCopy(List<Map<MatrixId, Map<FieldKey, FieldValue>>> world) {
    StringBuilder rows = new StringBuilder();
    for (Map<MatrixId, Map<FieldKey, FieldValue>> state : world) {
      state.forEach(
          (id, contents) ->
              contents.forEach(
                  (key, content) ->
                      rows.append(id.state())
                          .append('\t')
                          .append(id.form())
                          .append('\t')
                          .append(key.row())
                          .append('\t')
                          .append(key.column())
                          .append('\t')
                          .append(content.mark().code())
                          .append('\t')
                          .append(content.words())
                          .append('\t')
                          .append(content.citations().isEmpty() ? "[]" : "[{\"document\":1}]")
                          .append('\n')));
    }
    try (Connection connection = program.owner().plainSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create temp table bare (state text, form text, row_key text, column_key text, mark text,"
              + " words text, citations jsonb)");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bare from stdin", new java.io.StringReader(rows.toString()));
      return rows.length();
    } catch (java.sql.SQLException | java.io.IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
