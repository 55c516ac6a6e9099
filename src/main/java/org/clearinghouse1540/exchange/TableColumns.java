package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;

/** Finds the columns of a table of a copy, and reports those that are not certain. */
final class TableColumns {
  private static final FormVersion.Column UNKNOWN = new FormVersion.Column("", "", ColumnKind.TEXT);

  private final LayoutCopyParser copy;
  private final FormVersion.Part part;
  private final FormVersion.Part original;

  /**
   * The columns of a part.
   *
   * @param original the part with the labels of its definition
   */
  TableColumns(LayoutCopyParser copy, FormVersion.Part part, FormVersion.Part original) {
    this.copy = copy;
    this.part = part;
    this.original = original;
  }

  /**
   * The columns of a table behind that of its labels: by the heads; by the place where the heads
   * say nothing and the numbers of columns are equal. A table without heads continues with the
   * columns of the table before it. What is not certain is reported.
   */
  List<FormVersion.Column> find(Block.Cells cells, List<String> heads, int label) {
    ColumnHeads known = new ColumnHeads(part, original);
    Map<Integer, FormVersion.Column> found = known.find(heads);
    boolean even = heads.size() == part.printedColumns().size();
    if (heads.stream().allMatch(String::isBlank)) {
      Optional<List<FormVersion.Column>> before = copy.parts().columns(part, heads.size());
      if (before.isPresent()) {
        return before.get();
      }
      if (even) {
        copy.report("exchange.unrecognized.no-heads", part.title());
      }
    }
    long named = heads.stream().filter(head -> !head.isBlank()).count();
    boolean trusted = found.size() * 2 >= named && !found.isEmpty();
    Map<Integer, FormVersion.Column> byHead = !trusted && even ? Map.of() : found;
    List<FormVersion.Column> columns = new ArrayList<>();
    for (int at = 0; at < heads.size(); at++) {
      String head = plain(heads.get(at));
      FormVersion.Column column =
          Optional.ofNullable(byHead.get(at))
              .or(even ? byPlace(byHead, at, trusted && !head.isEmpty()) : Optional::empty)
              .orElse(UNKNOWN);
      if (column == UNKNOWN) {
        unknown(cells, at + label + 1, head);
      } else if (!byHead.containsKey(at) && !head.isEmpty() && !isLabel(column, head)) {
        reportPlace(head, column);
      }
      columns.add(column);
    }
    if (!columns.equals(part.printedColumns())) {
      known.doubtful(heads).forEach(at -> reportPlace(plain(heads.get(at)), columns.get(at)));
    }
    copy.parts().columns(part, columns);
    return columns;
  }

  // Beside heads that are known, only a mark is taken by its place.
  private Supplier<Optional<FormVersion.Column>> byPlace(
      Map<Integer, FormVersion.Column> byHead, int at, boolean marksOnly) {
    FormVersion.Column column = part.printedColumns().get(at);
    boolean free = !byHead.containsValue(column);
    boolean fits = !marksOnly || column.kind() == ColumnKind.MARK;
    return () -> free && fits ? Optional.of(column) : Optional.empty();
  }

  private void reportPlace(String head, FormVersion.Column column) {
    copy.report("exchange.unrecognized.by-place", part.title(), head, column.label());
  }

  private static String plain(String head) {
    return head.replace('\n', ' ').strip();
  }

  private static boolean isLabel(FormVersion.Column column, String head) {
    return LayoutCopyParser.bare(column.label()).equals(LayoutCopyParser.bare(head));
  }

  private void unknown(Block.Cells cells, int column, String head) {
    boolean empty =
        head.isEmpty()
            && cells.rows().stream()
                .allMatch(row -> column >= row.size() || row.get(column).isBlank());
    if (!empty) {
      Message reason = copy.report("exchange.unrecognized.column", part.title(), head);
      for (int line = 0; line < cells.rows().size(); line++) {
        copy.account().report(cells, line, column, reason);
      }
    }
  }
}
