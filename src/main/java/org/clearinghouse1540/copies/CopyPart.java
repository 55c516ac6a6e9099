package org.clearinghouse1540.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.matrix.Content;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.Cited;

/** The pieces of the printed form, in their order, the same for Word, PDF and HTML. */
sealed interface CopyPart {
  /** The head of the list of documents; a reader knows it by this. */
  List<String> SOURCES =
      List.of(
          "No.",
          "Title",
          "Symbol",
          "Language",
          "Address",
          "Archived copy",
          "Archived on",
          "Issued on",
          "Repealed",
          "Whose");

  /** The head of the list of decisions between sources. */
  List<String> DECISIONS = List.of("Row", "Column", "How sources that disagree were weighed");

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
   * @param head its head, of one line or two; the same word in neighbours spans them
   */
  record Grid(List<Integer> widths, List<List<String>> head, List<List<String>> rows)
      implements CopyPart {}

  /** All pieces of a copy. */
  static List<CopyPart> of(Copy copy) {
    List<CopyPart> parts = new ArrayList<>();
    parts.add(new Title(copy.title()));
    parts.add(facts(copy));
    copy.form().preamble().forEach(point -> parts.add(new Line("– " + point)));
    parts.add(legend(copy.form()));
    for (FormVersion.Part part : copy.form().parts()) {
      parts.add(new Heading(part.title()));
      parts.add(grid(copy, part));
    }
    if (!copy.documents().isEmpty()) {
      parts.add(new Heading("Sources"));
      parts.add(sources(copy));
    }
    List<List<String>> decisions = decisions(copy);
    if (!decisions.isEmpty()) {
      parts.add(new Heading("Sources that disagree"));
      parts.add(new Grid(List.of(200, 120, 420), List.of(DECISIONS), decisions));
    }
    return parts;
  }

  private static Grid facts(Copy copy) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("State", copy.name()));
    FormVersion.Part header = copy.form().header();
    for (FormVersion.Column column : header.columns()) {
      rows.add(List.of(column.label(), copy.text(header.rows().getFirst(), column)));
    }
    return new Grid(List.of(240, 500), List.of(), rows);
  }

  private static Grid legend(FormVersion form) {
    return new Grid(
        List.of(120, 620),
        List.of(List.of("Code", "How it is to be read")),
        form.legend().stream()
            .map(
                each ->
                    List.of(
                        each.code().isEmpty() ? "(" + each.name() + ")" : "[" + each.code() + "]",
                        each.inTheDocument()))
            .toList());
  }

  private static Grid grid(Copy copy, FormVersion.Part part) {
    List<Integer> widths = new ArrayList<>(List.of(28, 150));
    List<String> groups = new ArrayList<>(List.of("No.", "Row"));
    List<String> heads = new ArrayList<>(List.of("", ""));
    int words = (int) part.columns().stream().filter(each -> !each.kind().equals("mark")).count();
    int left = 740 - 178 - 28 * (part.columns().size() - words);
    for (FormVersion.Column column : part.columns()) {
      int colon = column.label().lastIndexOf(": ");
      groups.add(colon < 0 ? column.label() : column.label().substring(0, colon));
      heads.add(colon < 0 ? "" : column.label().substring(colon + 2));
      widths.add(column.kind().equals("mark") ? 28 : left / words);
    }
    List<List<String>> rows = new ArrayList<>();
    for (FormVersion.Row row : part.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.number(), row.label()));
      part.columns().forEach(column -> cells.add(copy.text(row, column)));
      rows.add(cells);
    }
    boolean oneLine = heads.stream().allMatch(String::isEmpty);
    return new Grid(widths, oneLine ? List.of(groups) : List.of(groups, heads), rows);
  }

  private static Grid sources(Copy copy) {
    List<List<String>> rows = new ArrayList<>();
    for (Cited cited : new TreeMap<>(copy.documents()).values()) {
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
    return new Grid(List.of(26, 190, 80, 34, 130, 100, 50, 50, 50, 30), List.of(SOURCES), rows);
  }

  private static List<List<String>> decisions(Copy copy) {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Content> sorted = new TreeMap<>();
    copy.contents().forEach((key, content) -> sorted.put(key.name(), content));
    sorted.forEach(
        (name, content) -> {
          if (!content.decision().isEmpty()) {
            FieldKey key = FieldKey.of(name);
            rows.add(List.of(key.row(), key.column(), content.decision()));
          }
        });
    return rows;
  }
}
