package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;

/** Parses one table of a copy that is a part of the form. */
final class PartTableParser {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[a-z]?[.)]?");

  private final LayoutCopyParser copy;
  private final FormVersion.Part part;
  private final RowLabels labels;
  private final Set<FormVersion.Row> seen = new HashSet<>();

  PartTableParser(LayoutCopyParser copy, FormVersion form, FormVersion.Part part) {
    this.copy = copy;
    this.part = part;
    this.labels = new RowLabels(part.rows());
  }

  void read(Block.Cells cells) {
    List<List<String>> rows = joined(cells.rows());
    int label = labelColumn(rows);
    List<FormVersion.Column> columns = columns(rows, label);
    boolean begun = false;
    for (List<String> cellsOfRow : rows) {
      Optional<FormVersion.Row> row = row(cellsOfRow, label);
      begun |= row.isPresent() || isRow(cellsOfRow, label);
      if (row.isPresent()) {
        String words = cellsOfRow.get(label);
        if (labels.exact(words).isEmpty()) {
          copy.report("exchange.unrecognized.near", part.title(), words, row.get().label());
        }
        seen.add(row.get());
        read(row.get(), cellsOfRow, label, columns);
      } else if ((begun || isLabelAlone(cellsOfRow, label))
          && cellsOfRow.stream().anyMatch(cell -> !cell.isBlank())) {
        copy.report("exchange.unrecognized.row", part.title(), String.join(" | ", cellsOfRow));
      }
    }
  }

  // A row has a number before its words, or a mark behind them; a line of the head has neither.
  private static boolean isRow(List<String> cells, int label) {
    boolean numbered =
        label > 0 && label < cells.size() && NUMBER.matcher(cells.get(label - 1).strip()).matches();
    return numbered || cells.stream().skip(label + 1L).anyMatch(cell -> mark(cell).isPresent());
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

  // A row that breaks across pages continues in one without number and label.
  private List<List<String>> joined(List<List<String>> rows) {
    List<List<String>> joined = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      List<String> row = rows.get(at);
      boolean continues =
          joined.size() > 2
              && row.size() > 2
              && row.size() == joined.getLast().size()
              && row.get(0).isBlank()
              && row.get(1).isBlank()
              && row.stream().anyMatch(cell -> !cell.isBlank());
      if (continues) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          both.add((joined.getLast().get(i) + "\n" + row.get(i)).strip());
        }
        if (at + 1 < rows.size()) {
          copy.report(
              "exchange.unrecognized.joined",
              part.title(),
              named(both),
              String.join(" | ", row.stream().filter(cell -> !cell.isBlank()).toList()),
              named(rows.get(at + 1)));
        }
        joined.set(joined.size() - 1, both);
      } else {
        joined.add(row);
      }
    }
    return joined;
  }

  private static String named(List<String> row) {
    return row.stream().limit(2).collect(Collectors.joining(" ")).strip();
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

  // By position if the numbers of columns are equal, otherwise by the column headers.
  private List<FormVersion.Column> columns(List<List<String>> rows, int label) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width - label - 1 == part.columns().size()) {
      return part.columns();
    }
    List<FormVersion.Column> columns = new ArrayList<>();
    for (int i = label + 1; i < width; i++) {
      StringBuilder head = new StringBuilder();
      for (List<String> row : rows) {
        if (row(row, label).isPresent() || isRow(row, label)) {
          break;
        }
        head.append(i < row.size() ? row.get(i) : "");
      }
      String bare = LayoutCopyParser.bare(head.toString());
      Optional<FormVersion.Column> column =
          part.columns().stream()
              .filter(item -> LayoutCopyParser.bare(item.label()).equals(bare))
              .findFirst();
      if (column.isEmpty()) {
        copy.report(
            "exchange.unrecognized.column", part.title(), head.toString().replace('\n', ' '));
      }
      columns.add(column.orElse(new FormVersion.Column("", "", ColumnKind.TEXT)));
    }
    return columns;
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

  private void read(
      FormVersion.Row row, List<String> cells, int label, List<FormVersion.Column> columns) {
    for (int i = 0; i < columns.size() && label + 1 + i < cells.size(); i++) {
      FormVersion.Column column = columns.get(i);
      String text = cells.get(label + 1 + i).strip();
      if (text.isEmpty() || column.key().isEmpty()) {
        continue;
      }
      String place = new FieldLabel(part.title(), FieldLabel.row(row), column.label()).withPart();
      if (!row.columns().contains(column.key())) {
        copy.report("exchange.unrecognized.value", place, text);
        continue;
      }
      copy.parse(place, () -> value(column, text, place))
          .flatMap(value -> value)
          .ifPresent(value -> add(new FieldKey(row.key(), column.key()), value, place, text));
    }
  }

  // The first value of a row that is given twice stays; the other one is reported.
  private void add(FieldKey key, FieldValue value, String place, String text) {
    FieldValue before = copy.contents().putIfAbsent(key, value);
    if (before != null && !before.equals(value)) {
      copy.report("exchange.unrecognized.twice", place, text);
    }
  }

  private Optional<FieldValue> value(FormVersion.Column column, String text, String place) {
    return switch (column.kind()) {
      case MARK -> {
        Optional<FieldMark> mark = mark(text);
        if (mark.isEmpty()) {
          copy.report("exchange.unrecognized.mark", place, text);
        }
        yield mark.map(FieldValue::of);
      }
      case TEXT -> Optional.of(FieldValue.of(text));
      case SOURCE -> Optional.of(FieldValue.of(citations(text, place)));
    };
  }

  private static Optional<FieldMark> mark(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "X" -> Optional.of(FieldMark.X);
      case "?" -> Optional.of(FieldMark.UNCLEAR);
      case "NA", "N/A" -> Optional.of(FieldMark.NOT_APPLICABLE);
      default -> Optional.empty();
    };
  }

  private List<Citation> citations(String text, String place) {
    List<Citation> citations = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Optional<Citation> read = CitationFormat.read(line);
      if (read.isPresent() && copy.knows(read.get().document())) {
        citations.add(read.get());
      } else if (!line.isBlank()) {
        if (read.isPresent()) {
          copy.report("exchange.unrecognized.citation", place, line);
        }
        citations.add(Citation.of(copy.documentOf(line.strip())));
      }
    }
    return citations;
  }
}
