package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * Divides the tables of a copy. A spreadsheet has its title, the lines of its header and the titles
 * of its parts in the same table as the rows, and a table of a document can have its title in its
 * first row. They become lines and a table of facts, as in a document.
 */
final class SheetDivision {
  private static final int SHORTEST_TITLE = 3;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final boolean sheet;

  private final Map<Block, Integer> firstRows = new IdentityHashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A file with its tables divided.
   *
   * @param firstRows the row of its sheet with which a table begins, if it is not the first
   */
  record Divided(FileTables file, Map<Block, Integer> firstRows) {}

  private SheetDivision(FileTables file, List<FormVersion> forms) {
    sheet =
        file.mediaType().equals(CopyFormat.XLSX.mediaType()) || file.mediaType().equals("text/csv");
    for (FormVersion form : forms) {
      form.parts().forEach(part -> titles.add(LayoutCopyParser.bare(part.title())));
      form.header().columns().forEach(item -> labels.add(LayoutCopyParser.bare(item.label())));
      form.parts().stream()
          .flatMap(part -> part.printedColumns().stream())
          .forEach(column -> addHead(column.label()));
    }
  }

  // A head can be in one line, or its group above its sign.
  private void addHead(String label) {
    heads.add(LayoutCopyParser.bare(label));
    for (String piece : label.split(":")) {
      heads.add(LayoutCopyParser.bare(piece));
    }
  }

  /**
   * A file with its tables divided.
   *
   * @param forms all versions in all languages, whose titles and labels divide
   */
  static Divided of(FileTables file, List<FormVersion> forms) {
    SheetDivision division = new SheetDivision(file, forms);
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells) {
        division.divide(cells);
      } else {
        division.blocks.add(block);
      }
    }
    FileTables divided = new FileTables(file.mediaType(), division.blocks, file.warnings());
    return new Divided(divided, division.firstRows);
  }

  /** Whether a line is the title of a part, or begins as one. */
  static boolean isTitle(String line, List<FormVersion> forms) {
    String bare = LayoutCopyParser.bare(line);
    return bare.length() >= SHORTEST_TITLE
        && forms.stream()
            .flatMap(form -> form.parts().stream())
            .anyMatch(part -> LayoutCopyParser.bare(part.title()).startsWith(bare));
  }

  private void divide(Block.Cells cells) {
    int width = cells.rows().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> facts = new ArrayList<>();
    boolean divided = false;
    for (int at = 0; at < cells.rows().size(); at++) {
      List<String> row = cells.rows().get(at);
      boolean begins = rows.stream().allMatch(SheetDivision::isBlank);
      Optional<String> line = line(row, width, begins);
      boolean factual = sheet && (begins || isState(row));
      Optional<List<String>> fact = factual ? fact(row) : Optional.empty();
      if (isHead(row) && rows.stream().anyMatch(above -> !isBlank(above) && !isHead(above))) {
        divided = true;
        addTable(cells.name(), rows, at);
      }
      if (line.isPresent() || fact.isPresent()) {
        divided = true;
        addTable(cells.name(), rows, at);
        fact.ifPresent(facts::add);
        if (line.isPresent()) {
          addTable(cells.name(), facts, at);
          blocks.add(new Block.Words(line.get()));
        }
      } else {
        addTable(cells.name(), facts, at);
        rows.add(row);
      }
    }
    addTable(cells.name(), facts, cells.rows().size());
    if (divided) {
      addTable(cells.name(), rows, cells.rows().size());
    } else {
      blocks.add(cells);
    }
  }

  // Without the columns at the right that only another part of the sheet has.
  private void addTable(String name, List<List<String>> rows, int end) {
    int width = 0;
    for (List<String> row : rows) {
      for (int at = width; at < row.size(); at++) {
        width = row.get(at).isBlank() ? width : at + 1;
      }
    }
    int last = width;
    if (last > 0) {
      Block.Cells table =
          new Block.Cells(
              name, rows.stream().map(row -> row.subList(0, Math.min(last, row.size()))).toList());
      firstRows.put(table, end - rows.size());
      blocks.add(table);
    }
    rows.clear();
  }

  // The same words in all cells are one merged cell; in a spreadsheet a line can be in one cell.
  private Optional<String> line(List<String> row, int width, boolean begins) {
    List<String> filled = filled(row);
    boolean alone = filled.size() == 1 && width > 2 && !OfficialSection.isNumber(filled.getFirst());
    boolean line =
        OfficialSection.isMerged(row, filled)
            || alone
                && (isTitle(filled.getFirst())
                    || sheet && (begins || isState(List.of(filled.getFirst().split("[:：]")))));
    return line ? Optional.of(filled.getFirst()) : Optional.empty();
  }

  private boolean isTitle(String text) {
    String bare = LayoutCopyParser.bare(text);
    return bare.length() >= SHORTEST_TITLE
        && titles.stream().anyMatch(title -> title.startsWith(bare));
  }

  // The heads of another table, or of the same one on the next page.
  private boolean isHead(List<String> row) {
    List<String> known =
        row.stream()
            .map(LayoutCopyParser::bare)
            .filter(cell -> !cell.isEmpty() && heads.contains(cell))
            .distinct()
            .toList();
    List<String> filled = filled(row);
    return known.size() > 1
        && row.stream()
                    .filter(cell -> heads.contains(LayoutCopyParser.bare(cell)))
                    .filter(cell -> !cell.isBlank())
                    .count()
                * 2
            >= filled.size();
  }

  private static boolean isState(List<String> row) {
    List<String> filled = filled(row);
    return filled.size() == 2 && CopyLabels.isState(filled.getFirst());
  }

  // 'Date of Report' and a date in two cells beside each other.
  private Optional<List<String>> fact(List<String> row) {
    List<String> filled = filled(row);
    boolean labelled =
        Stream.of(1, 2).anyMatch(size -> size == filled.size())
            && (labels.contains(LayoutCopyParser.bare(filled.getFirst()))
                || CopyLabels.isState(filled.getFirst())
                || CopyLabels.isAddition(filled.getFirst()));
    return labelled
        ? Optional.of(List.of(filled.getFirst(), filled.size() == 2 ? filled.getLast() : ""))
        : Optional.empty();
  }

  private static boolean isBlank(List<String> row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static List<String> filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).toList();
  }
}
