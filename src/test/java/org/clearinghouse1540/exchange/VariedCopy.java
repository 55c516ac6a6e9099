package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * An invented matrix as a document that can be varied before it is written. Each cell with a value
 * knows its field, so the right answers stay with the cells when rows and columns move.
 */
final class VariedCopy {
  static final String STATE = "Example State 001";

  final FormVersion form;
  String title;
  final List<String> front = new ArrayList<>();
  final List<Grid> grids = new ArrayList<>();
  String pageHeader = "";

  /** Passages that must be in a field or a report. */
  final List<String> told = new ArrayList<>();

  /** Passages that must be in a report, whether or not they are in a field. */
  final List<String> reported = new ArrayList<>();

  /** Passages that the file does not say, such as deleted ones. */
  final List<String> forbidden = new ArrayList<>();

  /** The differences of a spreadsheet file from a plain one. */
  final Map<String, String> sheet = new LinkedHashMap<>();

  private int values;

  private VariedCopy(FormVersion form, String title) {
    this.form = form;
    this.title = title;
  }

  /** The content in place of the text of a cell of a spreadsheet, or beside it in Word. */
  enum CellKind {
    TEXT,
    NUMBER,
    DATE,
    FORMULA,
    ERROR,
    PERCENT,
    THOUSANDS,
    RICH,
    INLINE,
    CONTROL,
    BOX,
    NESTED,
    LIST,
    SYMBOL,
    FIELD,
    INSERTED
  }

  /** A cell with its paragraphs and its attachments. */
  static final class Cell {
    final List<String> lines = new ArrayList<>();
    String field = "";
    String value = "";
    boolean mustBeReported;
    List<String> others = List.of();
    CellKind typed = CellKind.TEXT;
    String footnote = "";
    String endnote = "";
    String comment = "";
    String deleted = "";
    String hidden = "";
    String struck = "";
    int across = 1;
    int down = 1;
    boolean covered;
    boolean skipped;

    Cell(String text) {
      set(text);
    }

    void set(String text) {
      lines.clear();
      if (!text.isEmpty()) {
        lines.addAll(Arrays.asList(text.split("\n")));
      }
    }

    String text() {
      return String.join("\n", lines);
    }

    boolean isMark() {
      return !field.isEmpty() && List.of("X", "?", "NA").contains(value);
    }
  }

  /** A table: the lines of its head, then its rows. */
  static final class Grid {
    String title;
    final FormVersion.@Nullable Part part;
    final List<List<Cell>> head = new ArrayList<>();
    final List<List<Cell>> rows = new ArrayList<>();
    int label = 1;
    boolean hiddenColumn;

    Grid(String title, FormVersion.@Nullable Part part) {
      this.title = title;
      this.part = part;
    }

    List<List<Cell>> all() {
      List<List<Cell>> all = new ArrayList<>(head);
      all.addAll(rows);
      return all;
    }

    int width() {
      return all().stream().mapToInt(List::size).max().orElse(0);
    }
  }

  /** A copy with some parts of a form, filled at random. */
  static VariedCopy make(FormVersion form, Random random) {
    String name = form.title().replaceAll("[(（].*", "").strip();
    boolean year = random.nextInt(5) > 0;
    VariedCopy copy = new VariedCopy(form, year ? name + " (" + form.version() + ")" : name);
    copy.front.add("State: " + STATE);
    List<FormVersion.Part> parts = new ArrayList<>(form.parts());
    while (parts.size() > 3) {
      parts.remove(random.nextInt(parts.size()));
    }
    parts.forEach(part -> copy.grids.add(copy.grid(part, random)));
    return copy;
  }

  /** A table of a part with its heads in two lines. */
  Grid grid(FormVersion.Part part, Random random) {
    Grid grid = new Grid(part.title(), part);
    List<Cell> group = cells("No.", "");
    List<Cell> head = cells("", "");
    for (FormVersion.Column column : part.printedColumns()) {
      String[] both = column.label().split(": (?=[^:]*$)", 2);
      group.add(new Cell(both[0]));
      head.add(new Cell(both.length > 1 ? both[1] : ""));
    }
    grid.head.add(group);
    grid.head.add(head);
    for (FormVersion.Row row : part.rows()) {
      List<Cell> cells = cells(row.number(), row.label());
      for (FormVersion.Column column : part.printedColumns()) {
        Cell cell = new Cell("");
        if (row.columns().contains(column.key()) && random.nextInt(4) == 0) {
          cell.field = row.key() + "/" + column.key();
          cell.value = value(column.kind(), random);
          cell.set(cell.value);
        }
        cells.add(cell);
      }
      grid.rows.add(cells);
    }
    return grid;
  }

  private String value(ColumnKind kind, Random random) {
    values++;
    return switch (kind) {
      case MARK -> List.of("X", "X", "?", "NA").get(random.nextInt(4));
      case TEXT -> "Invented remark " + word(values);
      case SOURCE -> "Example Act No. " + (1000 + values);
    };
  }

  /** A word that is nowhere else in the file. */
  String word(String before) {
    values++;
    return before + " " + word(values);
  }

  private static String word(int number) {
    String letters = Integer.toString(number + 1000, 26);
    StringBuilder word = new StringBuilder("Q");
    letters.chars().forEach(sign -> word.append((char) ('b' + Character.digit(sign, 26) % 24)));
    return word.append("q").append(number).toString();
  }

  static List<Cell> cells(String... texts) {
    return new ArrayList<>(Arrays.stream(texts).map(Cell::new).toList());
  }

  /** The cells with a value. */
  List<Cell> filled() {
    return grids.stream()
        .flatMap(grid -> grid.rows.stream())
        .flatMap(List::stream)
        .filter(cell -> !cell.field.isEmpty() && !cell.covered)
        .toList();
  }

  /** The cells with a value, also under merged ones. */
  List<Cell> given() {
    return grids.stream()
        .flatMap(grid -> grid.rows.stream())
        .flatMap(List::stream)
        .filter(cell -> !cell.field.isEmpty())
        .toList();
  }
}
