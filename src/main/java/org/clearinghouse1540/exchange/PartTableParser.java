package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.exchange.JoinedRows.Joined;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/** Parses one table of a copy that is a part of the form. */
final class PartTableParser {
  private static final int HEAD_LINES = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[a-z]?[.)]?");

  private final LayoutCopyParser copy;
  private final CopyLists lists;
  private final FormVersion.Part part;
  private final RowLabels labels;
  private final Set<FormVersion.Row> seen;
  private final FormVersion.Part original;

  /**
   * A parser of the tables of a part.
   *
   * @param original the part with the labels of its definition
   */
  PartTableParser(
      LayoutCopyParser copy, CopyLists lists, FormVersion.Part part, FormVersion.Part original) {
    this.copy = copy;
    this.lists = lists;
    this.part = part;
    this.original = original;
    this.labels = copy.parts().labels(part);
    this.seen = copy.parts().rowsSeen(part);
  }

  void read(Block.Cells cells) {
    List<Joined> joined = new JoinedRows(copy, part.title(), labels).of(cells.rows());
    List<List<String>> rows = joined.stream().map(Joined::cells).toList();
    int label = labelColumn(rows);
    List<FormVersion.Column> columns =
        new TableColumns(copy, part, original).find(cells, heads(rows, label), label);
    boolean begun = false;
    for (Joined line : joined) {
      List<String> cellsOfRow = line.cells();
      Optional<FormVersion.Row> row = row(cellsOfRow, label);
      begun |= row.isPresent() || isRow(cellsOfRow, label);
      if (row.isPresent()) {
        String words = cellsOfRow.get(label);
        if (labels.exact(words).isEmpty()) {
          Message near =
              copy.report("exchange.unrecognized.near", part.title(), words, row.get().label());
          line.lines().forEach(at -> copy.account().report(cells, at, label, near));
        }
        boolean again = !seen.add(row.get());
        line.lines().forEach(at -> placeLabel(cells, at, label));
        read(row.get(), new Line(cells, line, label, again), columns);
      } else if ((begun || isLabelAlone(cellsOfRow, label))
          && cellsOfRow.stream().anyMatch(cell -> !cell.isBlank())) {
        Message reason =
            copy.report("exchange.unrecognized.row", part.title(), String.join(" | ", cellsOfRow));
        line.lines().forEach(at -> copy.account().report(cells, at, reason));
      } else if (rows.indexOf(cellsOfRow) < HEAD_LINES) {
        line.lines().forEach(at -> placeHead(cells, at, label, columns));
      }
    }
  }

  // A row of a table of the file, with the column of its label; again if it is given twice.
  private record Line(Block.Cells table, Joined row, int label, boolean again) {
    String text(int column) {
      return row.cells().get(label + 1 + column).strip();
    }

    void place(CopyAccount account, int column) {
      row.lines().forEach(at -> account.place(table, at, label + 1 + column));
    }

    void report(CopyAccount account, int column, Message reason) {
      row.lines().forEach(at -> account.report(table, at, label + 1 + column, reason));
    }
  }

  private void placeLabel(Block.Cells cells, int line, int label) {
    copy.account().place(cells, line, label);
    String number = label == 0 ? "" : cells.rows().get(line).get(label - 1).strip();
    if (NUMBER.matcher(number).matches()) {
      copy.account().place(cells, line, label - 1);
    }
  }

  private void placeHead(Block.Cells cells, int line, int label, List<FormVersion.Column> columns) {
    for (int i = 0; i < cells.rows().get(line).size(); i++) {
      int column = i - label - 1;
      String text = cells.rows().get(line).get(i);
      boolean known =
          column < 0
              ? CopyLabels.isRowHead(text)
              : column < columns.size()
                  && LayoutCopyParser.bare(columns.get(column).label())
                      .contains(LayoutCopyParser.bare(text));
      if (known) {
        copy.account().place(cells, line, i);
      }
    }
  }

  // A row has a number before its words, or a mark behind them; a line of the head has neither.
  private static boolean isRow(List<String> cells, int label) {
    boolean numbered =
        label > 0 && label < cells.size() && NUMBER.matcher(cells.get(label - 1).strip()).matches();
    return numbered
        || cells.stream().skip(label + 1L).anyMatch(cell -> WrittenMark.of(cell).isPresent());
  }

  // A line of the head names columns; a line with a label alone is a row, also before the first.
  private static boolean isLabelAlone(List<String> cells, int label) {
    return label < cells.size()
        && !cells.get(label).isBlank()
        && CopyLabels.ALL.stream()
            .noneMatch(
                words ->
                    LayoutCopyParser.bare(words.get("row"))
                        .equals(LayoutCopyParser.bare(cells.get(label))))
        && cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
  }

  private int labelColumn(List<List<String>> rows) {
    Map<Integer, Integer> found = new HashMap<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (!labels.find(row.get(i)).isEmpty()) {
          found.merge(i, 1, Integer::sum);
        }
      }
    }
    return found.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private List<String> heads(List<List<String>> rows, int label) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> heads = new ArrayList<>();
    for (int i = label + 1; i < width; i++) {
      List<String> head = new ArrayList<>();
      for (List<String> row : rows) {
        if (row(row, label).isPresent() || isRow(row, label)) {
          break;
        }
        if (i < row.size() && !row.get(i).isBlank() && !head.contains(row.get(i))) {
          head.add(row.get(i));
        }
      }
      heads.add(String.join(" ", head));
    }
    return heads;
  }

  private Optional<FormVersion.Row> row(List<String> cells, int label) {
    if (label >= cells.size()) {
      return Optional.empty();
    }
    List<FormVersion.Row> found = labels.find(cells.get(label));
    String number = label == 0 ? "" : cells.get(label - 1).strip();
    return found.stream()
        .filter(row -> row.number().equals(number))
        .findFirst()
        .or(() -> found.stream().filter(row -> !seen.contains(row)).findFirst())
        .or(() -> found.stream().findFirst());
  }

  private void read(FormVersion.Row row, Line line, List<FormVersion.Column> columns) {
    int cells = line.row().cells().size() - line.label() - 1;
    for (int i = 0; i < columns.size() && i < cells; i++) {
      FormVersion.Column column = columns.get(i);
      String text = line.text(i);
      if (text.isEmpty() || column.key().isEmpty()) {
        continue;
      }
      FieldKey key = new FieldKey(row.key(), column.key());
      Optional<Message> reason =
          row.columns().contains(column.key())
              ? value(key, column, line, i)
              : Optional.of(copy.report("exchange.unrecognized.value", place(key, column), text));
      line.place(copy.account(), i);
      int at = i;
      reason.ifPresent(problem -> line.report(copy.account(), at, problem));
    }
  }

  private String place(FieldKey key, FormVersion.Column column) {
    String row = part.find(key.row()).map(FieldLabel::row).orElse("");
    return new FieldLabel(part.title(), row, column.label()).withPart();
  }

  // Records a value; the reason, if it has no place or only a part of it has.
  private Optional<Message> value(FieldKey key, FormVersion.Column column, Line line, int at) {
    String text = line.text(at);
    String place = place(key, column);
    List<Message> reasons = new ArrayList<>();
    Optional<FieldValue> value =
        copy.parse(place, () -> parse(column, text, place, reasons)).flatMap(found -> found);
    if (value.isEmpty()) {
      return Optional.of(
          reasons.isEmpty()
              ? Message.of("exchange.unrecognized.value", place, text)
              : reasons.getFirst());
    }
    // The first value of a row that is given twice stays; the other one is reported.
    FieldValue before = copy.contents().putIfAbsent(key, value.get());
    if (before != null && !before.equals(value.get())) {
      reasons.add(copy.report("exchange.unrecognized.twice", place, text));
    } else if (before == null && line.again()) {
      reasons.add(copy.report("exchange.unrecognized.again", place, text));
    }
    return reasons.stream().findFirst();
  }

  private Optional<FieldValue> parse(
      FormVersion.Column column, String text, String place, List<Message> reasons) {
    return switch (column.kind()) {
      case MARK -> {
        Optional<FieldMark> mark = WrittenMark.of(text);
        if (mark.isEmpty()) {
          reasons.add(copy.report("exchange.unrecognized.mark", place, text));
        }
        yield mark.map(FieldValue::of);
      }
      case TEXT -> Optional.of(FieldValue.of(text));
      case SOURCE -> Optional.of(FieldValue.of(lists.citations(text, place, reasons)));
    };
  }
}
