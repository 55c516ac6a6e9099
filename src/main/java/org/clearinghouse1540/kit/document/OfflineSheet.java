package org.clearinghouse1540.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that a person completes without a network, as a spreadsheet: a sheet with instructions
 * and contents, the table with drop-downs, and further sheets.
 *
 * @param cover the sheet of instructions
 * @param name the name of the sheet with the table, by which it is found again
 * @param rightToLeft whether the table is in a language that is written from right to left
 * @param columns the columns of the table
 * @param rows the rows of the table, without the headings
 * @param facts sheets with labels and values, below the table
 */
public record OfflineSheet(
    Cover cover,
    String name,
    boolean rightToLeft,
    List<Column> columns,
    List<List<String>> rows,
    List<Facts> facts) {
  /** The sheet with the instructions and the contents. */
  public static final String INSTRUCTIONS = "instructions";

  /** The sheet with the values of drop-downs that are too long for a cell. */
  public static final String CHOICES = "choices";

  /** Rows below the last one that have drop-downs too, for added rows. */
  private static final int MORE_ROWS = 100;

  private static final int LONGEST_LIST = 250;
  private static final int LONGEST_CELL = 32_767;
  private static final int LONGEST_LINK = 200;
  private static final int LONGEST_ERROR_TITLE = 32;
  private static final int LONGEST_ERROR = 255;

  public OfflineSheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    facts = List.copyOf(facts);
  }

  /**
   * The sheet of instructions.
   *
   * @param language the language of the instructions and of the headings
   * @param lines the instructions, one sentence or more in each
   * @param contents the heading of the contents
   * @param entries what the contents list
   */
  public record Cover(
      String title, Language language, List<String> lines, String contents, List<Entry> entries) {
    public Cover {
      lines = List.copyOf(lines);
      entries = List.copyOf(entries);
    }
  }

  /** A line of the contents, which leads to a row of the table; the first row is 0. */
  public record Entry(String text, int row) {}

  /**
   * A column.
   *
   * @param choices its drop-down; none without choices
   * @param only the rows that have the drop-down; all rows and some below them if none are named
   * @param open whether other text than one of the choices may be typed
   */
  public record Column(
      String heading, int width, List<String> choices, List<Integer> only, boolean open) {
    public Column {
      choices = List.copyOf(choices);
      only = List.copyOf(only);
    }

    /** A column without a drop-down. */
    public static Column of(String heading, int width) {
      return new Column(heading, width, List.of(), List.of(), true);
    }
  }

  /** A sheet of labels and values. */
  public record Facts(String name, List<List<String>> lines) {
    public Facts {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /** Whether a block of a file is a sheet that the program wrote beside the table. */
  public static boolean isBeside(Block.Cells cells) {
    return cells.name().equals(INSTRUCTIONS) || cells.name().equals(CHOICES);
  }

  /** The sheet of instructions in a file, if it has one. */
  public static List<String> instructions(FileTables file) {
    List<String> texts = new ArrayList<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells && cells.name().equals(INSTRUCTIONS)) {
        cells.rows().forEach(row -> row.forEach(text -> texts.add(text.strip())));
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  /**
   * The spreadsheet.
   *
   * @throws BadInput if a text is too long for a cell
   */
  public byte[] xlsx() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Clearinghouse 1540", "1.0")) {
      instructions(book.newWorksheet(INSTRUCTIONS));
      Worksheet table = book.newWorksheet(name);
      table(table);
      List<Column> listed = columns.stream().filter(column -> isListed(column.choices())).toList();
      if (!listed.isEmpty()) {
        choices(book.newWorksheet(CHOICES), listed);
      }
      for (Facts sheet : facts) {
        facts(book.newWorksheet(sheet.name()), sheet);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private void instructions(Worksheet sheet) {
    if (cover.language().direction().equals("rtl")) {
      sheet.rightToLeft();
    }
    sheet.width(0, 110);
    sheet.value(0, 0, cover.title());
    sheet.style(0, 0).bold().fontSize(14).set();
    int at = 1;
    for (String text : cover.lines()) {
      sheet.value(at, 0, text);
      sheet.style(at++, 0).wrapText(true).set();
    }
    if (!cover.entries().isEmpty()) {
      sheet.value(at, 0, cover.contents());
      sheet.style(at++, 0).bold().set();
    }
    String quoted = "'" + name.replace("'", "''") + "'!B";
    for (Entry entry : cover.entries()) {
      String place = quoted + (entry.row() + 2);
      sheet.hyperlink(at++, 0, HyperLink.internal(place, shortened(entry.text())));
    }
  }

  /** A text as the contents show it: its first line, cut where it is too long for a link. */
  public static String shortened(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return cut(line, LONGEST_LINK);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest).strip() : text;
  }

  private void table(Worksheet sheet) {
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    sheet.freezePane(Math.min(3, columns.size() - 1), 1);
    for (int column = 0; column < columns.size(); column++) {
      sheet.width(column, columns.get(column).width());
      sheet.value(0, column, columns.get(column).heading());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().wrapText(true).set();
    for (int row = 0; row < rows.size(); row++) {
      List<String> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        sheet.value(row + 1, column, written(cells.get(column), row + 2));
      }
    }
    // As text: a spreadsheet program would make the first day of a month of 2031-03.
    for (int column = 0; column < columns.size(); column++) {
      sheet.style(column).format("@").wrapText(true).set();
    }
    if (!rows.isEmpty()) {
      sheet.range(1, 0, rows.size(), columns.size() - 1).style().format("@").wrapText(true).set();
    }
    int list = 0;
    for (int column = 0; column < columns.size(); column++) {
      if (!columns.get(column).choices().isEmpty()) {
        boolean listed = isListed(columns.get(column).choices());
        dropDown(sheet, column, listed ? list : -1);
        list += listed ? 1 : 0;
      }
    }
  }

  // A spreadsheet program reads _x0041_ as a character; its first sign is written as one.
  private static String written(String text, int row) {
    String written = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    if (written.length() > LONGEST_CELL) {
      throw BadInput.of("", "kit.offline.long", row);
    }
    return written;
  }

  private static boolean isListed(List<String> choices) {
    String joined = String.join(",", choices);
    boolean special = choices.stream().anyMatch(text -> text.matches("(?s).*[,\"\\n].*"));
    return !choices.isEmpty() && (special || joined.length() > LONGEST_LIST);
  }

  private void dropDown(Worksheet sheet, int column, int list) {
    Column shown = columns.get(column);
    String formula =
        list < 0
            ? "\"" + String.join(",", shown.choices()) + "\""
            : "%s!$%s$2:$%s$%d"
                .formatted(CHOICES, letters(list), letters(list), shown.choices().size() + 1);
    for (int[] range : ranges(shown)) {
      sheet
          .range(range[0] + 1, column, range[1] + 1, column)
          .validateWithListByFormula(formula)
          .errorStyle(DataValidationErrorStyle.STOP)
          .errorTitle(cut(shown.heading(), LONGEST_ERROR_TITLE))
          .error(cut(Texts.get(cover.language(), "kit.form.choice"), LONGEST_ERROR))
          .showErrorMessage(!shown.open());
    }
  }

  // Ranges of rows that follow each other.
  private List<int[]> ranges(Column column) {
    if (column.only().isEmpty()) {
      return List.of(new int[] {0, rows.size() + MORE_ROWS});
    }
    List<int[]> ranges = new ArrayList<>();
    for (int row : column.only()) {
      if (!ranges.isEmpty() && ranges.getLast()[1] == row - 1) {
        ranges.getLast()[1] = row;
      } else {
        ranges.add(new int[] {row, row});
      }
    }
    return ranges;
  }

  private static String letters(int column) {
    return FileTables.address("", column, 0).replaceAll("[^A-Z]", "");
  }

  private void choices(Worksheet sheet, List<Column> listed) {
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    for (int column = 0; column < listed.size(); column++) {
      sheet.width(column, 50);
      sheet.value(0, column, listed.get(column).heading());
      sheet.style(0, column).bold().set();
      for (int row = 0; row < listed.get(column).choices().size(); row++) {
        sheet.value(row + 1, column, listed.get(column).choices().get(row));
      }
    }
  }

  private static void facts(Worksheet sheet, Facts facts) {
    sheet.width(0, 14);
    sheet.width(1, 100);
    for (int row = 0; row < facts.lines().size(); row++) {
      for (int column = 0; column < facts.lines().get(row).size(); column++) {
        sheet.value(row, column, facts.lines().get(row).get(column));
      }
    }
  }
}
