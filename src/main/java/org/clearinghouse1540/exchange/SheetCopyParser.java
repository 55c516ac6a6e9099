package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * Reads what was worked on in bulk: the spreadsheet with a sheet per part, and the CSV with a line
 * per field. All or nothing: whatever is wrong is told at once, each with its cell. Pure.
 */
final class SheetCopyParser {
  private final FormVersion form;
  private final List<String> problems = new ArrayList<>();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();

  private SheetCopyParser(FormVersion form) {
    this.form = form;
  }

  /** Whether a file is of this kind. */
  static boolean isSheet(FileTables file) {
    return !file.blocks().isEmpty()
        && file.blocks().getFirst() instanceof Block.Cells first
        && (first.name().equals("matrix")
            || !first.rows().isEmpty() && first.rows().getFirst().equals(DataCopyWriter.CSV_HEAD));
  }

  /**
   * Reads a file.
   *
   * @throws BadInput with all that is wrong, each with its cell
   */
  static ImportProposal read(FileTables file, List<FormVersion> forms) {
    List<Block.Cells> sheets = new ArrayList<>();
    file.blocks().forEach(block -> sheets.add((Block.Cells) block));
    boolean csv = !sheets.getFirst().name().equals("matrix");
    Map<String, String> facts = csv ? csvFacts(sheets.getFirst()) : facts(sheets.getFirst());
    String version = facts.getOrDefault("form", "");
    FormVersion form =
        forms.stream()
            .filter(formVersion -> formVersion.version().equals(version))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInput(
                        "file",
                        (csv ? "Line 3" : "matrix!B2")
                            + ": there is no generation of the form named “"
                            + version
                            + "”."));
    SheetCopyParser reading = new SheetCopyParser(form);
    if (csv) {
      reading.csv(sheets.getFirst());
    } else {
      reading.sheets(sheets);
    }
    reading.hasDocuments();
    if (!reading.problems.isEmpty()) {
      throw new BadInput("file", reading.problems);
    }
    return new ImportProposal(
        facts.getOrDefault("state", ""), form, reading.contents, reading.documents, List.of());
  }

  private static Map<String, String> facts(Block.Cells sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    sheet.rows().stream()
        .filter(row -> row.size() > 1)
        .forEach(row -> facts.put(row.get(0).toLowerCase(java.util.Locale.ROOT), row.get(1)));
    return facts;
  }

  private static Map<String, String> csvFacts(Block.Cells sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    sheet.rows().stream()
        .filter(row -> row.size() > 4 && row.getFirst().equals("matrix"))
        .forEach(row -> facts.put(row.get(3), unquoted(row.get(4))));
    return facts;
  }

  private void sheets(List<Block.Cells> sheets) {
    for (Block.Cells sheet : sheets) {
      switch (sheet.name()) {
        case "matrix" -> {}
        case "sources" -> sources(sheet);
        case "decisions" -> decisions(sheet);
        default -> part(sheet);
      }
    }
  }

  private void part(Block.Cells sheet) {
    Optional<FormVersion.Part> part =
        form.all().stream().filter(item -> item.key().equals(sheet.name())).findFirst();
    if (part.isEmpty()) {
      problems.add("The form has no part " + sheet.name() + "; rename or remove that sheet.");
      return;
    }
    List<String> head = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      String key = cells.isEmpty() ? "" : cells.getFirst();
      if (key.isBlank() && cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (part.get().find(key).isEmpty()) {
        problems.add(cell(sheet.name(), 0, row) + ": the part has no row “" + key + "”.");
        continue;
      }
      for (int column = 3; column < cells.size(); column++) {
        String name = column < head.size() ? head.get(column) : "";
        field(cell(sheet.name(), column, row), new FieldKey(key, name), cells.get(column), "");
      }
    }
  }

  private void csv(Block.Cells sheet) {
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      String place = "Line " + (row + 1);
      if (cells.size() == 1 && cells.getFirst().isBlank() || cells.getFirst().equals("matrix")) {
        continue;
      }
      if (cells.size() != DataCopyWriter.CSV_HEAD.size()) {
        problems.add(place + ": it has " + cells.size() + " columns, not 6.");
      } else if (!cells.getFirst().equals("source")) {
        FieldKey key = new FieldKey(cells.get(1), cells.get(3));
        field(place, key, unquoted(cells.get(4)), unquoted(cells.get(5)));
      }
    }
    csvSources(sheet);
  }

  private void csvSources(Block.Cells sheet) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (List<String> cells : sheet.rows()) {
      int at = cells.size() > 4 ? DataCopyWriter.SOURCE_HEAD.indexOf(cells.get(3)) : -1;
      if (cells.getFirst().equals("source") && at > 0) {
        told.computeIfAbsent(
                cells.get(1),
                number ->
                    new ArrayList<>(
                        java.util.Collections.nCopies(DataCopyWriter.SOURCE_HEAD.size(), "")))
            .set(at, unquoted(cells.get(4)));
      }
    }
    told.forEach((number, row) -> source("source " + number, number, row));
  }

  private void field(String place, FieldKey key, String text, String decision) {
    Optional<String> kind =
        form.find(key.row())
            .filter(row -> row.columns().contains(key.column()))
            .flatMap(row -> form.partOf(key.row()))
            .flatMap(part -> part.column(key.column()))
            .map(FormVersion.Column::kind);
    if (kind.isEmpty()) {
      if (!text.isBlank()) {
        problems.add(place + ": the form has no field " + key.name() + ".");
      }
      return;
    }
    try {
      FieldValue content =
          switch (kind.get()) {
            case "mark" ->
                new FieldValue(
                    FieldMark.find(text.strip())
                        .orElseThrow(
                            () -> new BadInput("mark", "“" + text + "” is none of X, ? and NA.")),
                    "",
                    List.of(),
                    decision);
            case "text" -> FieldValue.of(text);
            default -> FieldValue.of(citations(text));
          };
      contents.put(key, content);
    } catch (BadInput bad) {
      problems.add(place + ": " + bad.sentence());
    }
  }

  private static List<Citation> citations(String text) {
    List<Citation> citations = new ArrayList<>();
    for (String line : text.lines().filter(value -> !value.isBlank()).toList()) {
      citations.add(
          CitationFormat.read(line)
              .orElseThrow(
                  () ->
                      new BadInput(
                          "citation",
                          "“" + line + "” names no source as [S1] does; add it to the sources.")));
    }
    return citations;
  }

  private void sources(Block.Cells sheet) {
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = new ArrayList<>(sheet.rows().get(row));
      while (cells.size() < DataCopyWriter.SOURCE_HEAD.size()) {
        cells.add("");
      }
      if (!cells.getFirst().isBlank()) {
        source(cell("sources", 0, row), cells.getFirst(), cells);
      }
    }
  }

  private void source(String place, String number, List<String> told) {
    if (!number.matches("S\\d{1,6}")) {
      problems.add(place + ": a source is numbered S1, S2 and so on.");
      return;
    }
    try {
      long id = Long.parseLong(number.substring(1));
      documents.put(
          id,
          new CitedDocument(
              id,
              told.get(9).isBlank() ? "own" : "",
              told.get(2),
              told.get(1),
              told.get(3),
              told.get(4),
              told.get(5),
              told.get(6),
              told.get(7),
              told.get(8)));
    } catch (BadInput bad) {
      problems.add(place + ": " + bad.sentence());
    }
  }

  private void decisions(Block.Cells sheet) {
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      if (cells.size() > 2 && !cells.get(2).isBlank()) {
        FieldKey key = new FieldKey(cells.get(0), cells.get(1));
        FieldValue now = contents.getOrDefault(key, FieldValue.NOTHING);
        if (form.find(key.row()).isEmpty()) {
          problems.add(cell("decisions", 0, row) + ": the form has no row " + key.row() + ".");
        } else {
          contents.put(key, new FieldValue(now.mark(), now.words(), now.citations(), cells.get(2)));
        }
      }
    }
  }

  private void hasDocuments() {
    contents.forEach(
        (key, content) ->
            content.citations().stream()
                .filter(citation -> !documents.containsKey(citation.document()))
                .forEach(
                    citation ->
                        problems.add(
                            key.name()
                                + ": the source S"
                                + citation.document()
                                + " is not listed.")));
  }

  private static String unquoted(String text) {
    return text.matches("(?s)'+[=+\\-@\\t\\r].*") ? text.substring(1) : text;
  }

  private static String cell(String sheet, int column, int row) {
    String letters =
        column < 26
            ? Character.toString('A' + column)
            : Character.toString('A' + column / 26 - 1) + Character.toString('A' + column % 26);
    return sheet + "!" + letters + (row + 1);
  }
}
