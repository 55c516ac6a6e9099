package org.clearinghouse1540.kit.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a table that continue in the rows below, by the number of their column. */
final class RowSpans {
  private final Map<Integer, Span> open = new HashMap<>();

  private record Span(int rows, String words) {}

  /** A cell that also covers this column in a number of further rows. */
  void add(int column, int rows, String words) {
    if (rows > 0) {
      // Its own row still fills up behind it, so it is counted from the next row on.
      open.put(column, new Span(rows, words));
    }
  }

  /** Adds the cells that come from rows above, up to the next free column. */
  void fill(List<String> cells) {
    for (Span span = open.get(cells.size()); span != null; span = open.get(cells.size())) {
      int column = cells.size();
      cells.add(span.words());
      if (span.rows() > 1) {
        open.put(column, new Span(span.rows() - 1, span.words()));
      } else {
        open.remove(column);
      }
    }
  }
}
