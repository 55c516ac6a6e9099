package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;

/**
 * A table of an official copy with the lines before it. A line that fills a whole row of a table,
 * such as the title of a part, divides the table.
 *
 * @param before the lines since the table before
 * @param rows the cells; none after the last table
 */
record OfficialSection(List<String> before, List<List<String>> rows) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[a-z]?[.)]?");

  OfficialSection {
    before = List.copyOf(before);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Whether a cell is the number of a row. */
  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell.strip()).matches();
  }

  /**
   * The sections of a file.
   *
   * @param mirrored whether the cells of a row are in the order of drawing from right to left
   */
  static List<OfficialSection> of(FileTables file, boolean mirrored) {
    boolean pages = file.mediaType().equals(CopyFormat.PDF.mediaType());
    List<OfficialSection> sections = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Block block : file.blocks()) {
      switch (block) {
        case Block.Words words -> addLine(before, words.words(), pages);
        case Block.Cells cells -> {
          List<List<String>> rows = new ArrayList<>();
          for (List<String> row : cells.rows()) {
            Optional<String> line = line(row, rows);
            if (line.isPresent()) {
              add(sections, before, rows);
              addLine(before, line.get(), false);
            } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
              rows.add(mirrored ? row.reversed() : row);
            }
          }
          add(sections, before, rows);
        }
      }
    }
    sections.add(new OfficialSection(before, List.of()));
    return sections;
  }

  private static void add(
      List<OfficialSection> sections, List<String> before, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      sections.add(new OfficialSection(before, rows));
      before.clear();
      rows.clear();
    }
  }

  // A line of a page continues in the next one unless it ends a sentence.
  private static void addLine(List<String> lines, String text, boolean pages) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return;
    }
    boolean goesOn =
        pages
            && !lines.isEmpty()
            && lines.getLast().length() > 60
            && !lines.getLast().matches(".*[.;:。；：]");
    if (goesOn) {
      lines.set(lines.size() - 1, lines.getLast() + " " + line);
    } else {
      lines.add(line);
    }
  }

  // The same words in all cells are one merged cell; in a spreadsheet a line can be in one cell.
  private static Optional<String> line(List<String> row, List<List<String>> above) {
    List<String> filled = filled(row);
    boolean top = filled.size() == 1 && row.size() > 2 && above.isEmpty();
    return isMerged(row, filled) || top && !isNumber(filled.getFirst())
        ? Optional.of(filled.getFirst())
        : Optional.empty();
  }

  private static List<String> filled(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** Whether a row is one merged cell with a line; not a mark merged over several columns. */
  static boolean isMerged(List<String> row, List<String> filled) {
    return filled.size() > 2
        && !row.getFirst().isBlank()
        && filled.getFirst().length() > 3
        && filled.stream().distinct().count() == 1;
  }
}
