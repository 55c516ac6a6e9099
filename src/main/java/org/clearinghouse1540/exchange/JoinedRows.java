package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins the lines of a table of a copy that are one row of the form. */
final class JoinedRows {
  private static final int MOST_LINES = 4;

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
      boolean wraps = !joined.isEmpty() && isWrapped(joined.getLast().cells(), rows, at);
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

  // The words of a row can be in several lines: only all of them together are its label.
  private boolean isWrapped(List<String> before, List<List<String>> rows, int at) {
    for (int label = 0; label < 2 && label < before.size(); label++) {
      String words = before.get(label);
      if (words.isBlank() || !labels.exact(words).isEmpty()) {
        continue;
      }
      for (int last = at; last < Math.min(at + MOST_LINES, rows.size()); last++) {
        List<String> row = rows.get(last);
        if (row.size() != before.size()
            || row.get(label).isBlank()
            || label > 0 && !row.getFirst().isBlank()
            || !labels.exact(row.get(label)).isEmpty()) {
          break;
        }
        words += " " + row.get(label);
        if (!labels.exact(words).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String named(List<String> row) {
    return row.stream().limit(2).collect(Collectors.joining(" ")).strip();
  }
}
