package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/** The parts of a printed copy, in their order, the same for Word, PDF and HTML. */
sealed interface CopyPart {
  /** The width of a column of marks, in points. */
  int MARK = 31;

  /** The title. */
  record Title(String words) implements CopyPart {}

  /** A heading. */
  record Heading(String words) implements CopyPart {}

  /** A line of text. */
  record Line(String words) implements CopyPart {}

  /**
   * A table.
   *
   * @param widths of its columns in points
   * @param head its header of one or two rows; adjacent cells with the same text are merged
   */
  record Grid(List<Integer> widths, List<List<String>> head, List<List<String>> rows)
      implements CopyPart {
    /** The same table with its first column at the right. */
    Grid mirrored() {
      return new Grid(
          widths.reversed(),
          head.stream().map(List::reversed).toList(),
          rows.stream().map(List::reversed).toList());
    }
  }

  /** All parts of a copy. */
  static List<CopyPart> of(MatrixCopy copy) {
    return of(copy, PassageList.of(List.of(copy)));
  }

  /** All parts of a copy that refers to these passages. */
  static List<CopyPart> of(MatrixCopy copy, PassageList passages) {
    List<CopyPart> parts = new ArrayList<>();
    CopyLabels words = copy.words();
    parts.add(new Title(copy.title()));
    copy.wording().ifPresent(note -> parts.add(new Line(note)));
    if (!words.get("as-received").isEmpty()) {
      parts.add(new Line(words.get("as-received")));
    }
    parts.add(facts(copy));
    copy.form().preamble().forEach(point -> parts.add(new Line("– " + point)));
    parts.add(legend(copy.form(), words));
    for (FormVersion.Part part : copy.form().parts()) {
      parts.add(new Heading(part.title()));
      parts.add(grid(copy, part, passages));
    }
    list(parts, words.get("cited"), List.of(280, 460), words.cited(), cited(copy, passages));
    list(
        parts,
        words.get("sources"),
        List.of(26, 190, 80, 34, 130, 100, 50, 50, 50, 30),
        words.sources(),
        sources(copy));
    list(parts, words.get("passages"), List.of(40, 700), words.passages(), passages.rows(copy));
    list(parts, words.get("disagree"), List.of(280, 160, 300), words.decisions(), decisions(copy));
    return parts;
  }

  // A list after the tables; an empty one is left out.
  private static void list(
      List<CopyPart> parts,
      String heading,
      List<Integer> widths,
      List<String> head,
      List<List<String>> rows) {
    if (!rows.isEmpty()) {
      parts.add(new Heading(heading));
      parts.add(new Grid(widths, List.of(head), rows));
    }
  }

  // The sources of the rows whose printed table has no column for them.
  private static List<List<String>> cited(MatrixCopy copy, PassageList passages) {
    List<List<String>> rows = new ArrayList<>();
    for (FormVersion.Part part : copy.form().parts()) {
      for (FormVersion.Row row : part.rows()) {
        part.column(FormVersion.Column.CITED)
            .map(column -> copy.text(row, column, passages))
            .filter(text -> !text.isEmpty())
            .ifPresent(
                text ->
                    rows.add(
                        List.of(
                            new FieldLabel(part.title(), FieldLabel.row(row), "").rowWithPart(),
                            text)));
      }
    }
    return rows;
  }

  private static Grid facts(MatrixCopy copy) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(copy.words().get("state"), copy.name()));
    FormVersion.Part header = copy.form().header();
    for (FormVersion.Column column : header.columns()) {
      rows.add(List.of(column.label(), copy.text(header.rows().getFirst(), column)));
    }
    return new Grid(List.of(240, 500), List.of(), rows);
  }

  private static Grid legend(FormVersion form, CopyLabels words) {
    return new Grid(
        List.of(120, 620),
        List.of(List.of(words.get("code"), words.get("reading"))),
        form.legend().stream()
            .map(
                legend ->
                    List.of(
                        legend.code().isEmpty()
                            ? "(" + legend.name() + ")"
                            : "[" + legend.code() + "]",
                        legend.inTheDocument()))
            .toList());
  }

  private static Grid grid(MatrixCopy copy, FormVersion.Part part, PassageList passages) {
    List<FormVersion.Column> columns = part.printedColumns();
    List<Integer> widths = new ArrayList<>(List.of(28, 150));
    List<String> groups =
        new ArrayList<>(List.of(copy.words().get("number"), copy.words().get("row")));
    List<String> heads = new ArrayList<>(List.of("", ""));
    int words = (int) columns.stream().filter(item -> item.kind() != ColumnKind.MARK).count();
    int left = 740 - 178 - MARK * (columns.size() - words);
    for (FormVersion.Column column : columns) {
      int colon = column.label().lastIndexOf(": ");
      groups.add(colon < 0 ? column.label() : column.label().substring(0, colon));
      heads.add(colon < 0 ? "" : column.label().substring(colon + 2));
      widths.add(column.kind() == ColumnKind.MARK ? MARK : left / words);
    }
    List<List<String>> rows = new ArrayList<>();
    for (FormVersion.Row row : part.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.number(), row.label()));
      columns.forEach(column -> cells.add(copy.text(row, column, passages)));
      rows.add(cells);
    }
    boolean oneLine = heads.stream().allMatch(String::isEmpty);
    return new Grid(widths, oneLine ? List.of(groups) : List.of(groups, heads), rows);
  }

  private static List<List<String>> sources(MatrixCopy copy) {
    List<List<String>> rows = new ArrayList<>();
    for (CitedDocument cited : new TreeMap<>(copy.documents()).values()) {
      rows.add(
          List.of(
              "S" + cited.id(),
              cited.title(),
              cited.symbol(),
              cited.language(),
              cited.address(),
              cited.archivedAddress(),
              cited.archivedOn(),
              cited.issuedOn(),
              cited.repealed(),
              cited.state().isEmpty() ? "common" : ""));
    }
    return rows;
  }

  private static List<List<String>> decisions(MatrixCopy copy) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, FieldValue> sorted = new TreeMap<>();
    copy.contents().forEach((key, content) -> sorted.put(key.name(), content));
    sorted.forEach(
        (name, content) -> {
          if (!content.decision().isEmpty()) {
            FieldLabel label = FieldLabel.of(copy.form(), FieldKey.of(name));
            rows.add(List.of(label.rowWithPart(), label.column(), content.decision()));
          }
        });
    return rows;
  }
}
