package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins the lines of a table of a copy that are one row of the form. */
final class JoinedRows {
  private final LayoutCopyParser copy;
  private final String part;
  private final RowLabels labels;

  JoinedRows(LayoutCopyParser copy, String part, RowLabels labels) {
    this.copy = copy;
    this.part = part;
    this.labels = labels;
  }

  /**
   * A row of the form.
   *
   * @param lines the numbers of its lines in the table of the file
   */
  record Joined(List<String> cells, List<Integer> lines) {
    Joined {
      cells = List.copyOf(cells);
      lines = List.copyOf(lines);
    }
  }

  /** A row that breaks across pages continues in one without number and label. */
  List<Joined> of(List<List<String>> rows) {
    List<Joined> joined = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      List<String> row = rows.get(at);
      boolean continues =
          joined.size() > 2
              && row.size() > 2
              && row.size() == joined.getLast().cells().size()
              && row.get(0).isBlank()
              && row.get(1).isBlank()
              && row.stream().anyMatch(cell -> !cell.isBlank());
      boolean wraps = !joined.isEmpty() && isWrapped(joined.getLast().cells(), row);
      if (continues || wraps) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          String between = wraps ? " " : "\n";
          both.add((joined.getLast().cells().get(i) + between + row.get(i)).strip());
        }
        if (continues && at + 1 < rows.size()) {
          copy.report(
              "exchange.unrecognized.joined",
              part,
              named(both),
              String.join(" | ", row.stream().filter(cell -> !cell.isBlank()).toList()),
              named(rows.get(at + 1)));
        }
        List<Integer> lines = new ArrayList<>(joined.getLast().lines());
        lines.add(at);
        joined.set(joined.size() - 1, new Joined(both, lines));
      } else {
        joined.add(new Joined(row, List.of(at)));
      }
    }
    return joined;
  }

  // In a file of pages, the words of a row can be in two lines: only both together are its label.
  private boolean isWrapped(List<String> before, List<String> row) {
    for (int label = 0; label < 2 && label < row.size() && label < before.size(); label++) {
      String first = before.get(label);
      String rest = row.get(label);
      boolean both =
          before.size() == row.size()
              && !first.isBlank()
              && !rest.isBlank()
              && (label == 0 || row.getFirst().isBlank())
              && labels.exact(first).isEmpty()
              && labels.exact(rest).isEmpty()
              && !labels.exact(first + " " + rest).isEmpty();
      if (both) {
        return true;
      }
    }
    return false;
  }

  private static String named(List<String> row) {
    return row.stream().limit(2).collect(Collectors.joining(" ")).strip();
  }
}
