package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.CellKind;
import org.clearinghouse1540.exchange.VariedCopy.Grid;

/** Variations that only one format can have. */
final class FormatVariations {
  /** Variations that only a file of Word can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> WORD = new LinkedHashMap<>();

  /** Variations that only a web page can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> PAGE = new LinkedHashMap<>();

  /** Variations that only a spreadsheet can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> BOOK = new LinkedHashMap<>();

  /** Variations that only a CSV can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> CSV = new LinkedHashMap<>();

  static {
    WORD.put("footnotes", notes((cell, words) -> cell.footnote = words));
    WORD.put("endnotes", notes((cell, words) -> cell.endnote = words));
    WORD.put("comments", notes((cell, words) -> cell.comment = words));
    WORD.put("hidden text", notes((cell, words) -> cell.hidden = words));
    WORD.put("deleted text", FormatVariations::deleted);
    WORD.put("struck text", FormatVariations::struck);
    WORD.put("struck marks", FormatVariations::struckMarks);
    WORD.put("content controls", typed(CellKind.CONTROL));
    WORD.put("text boxes", typed(CellKind.BOX));
    WORD.put("nested tables", typed(CellKind.NESTED));
    WORD.put("inserted text", typed(CellKind.INSERTED));
    WORD.put("symbols", (copy, random) -> symbols(copy, random, "✓"));
    WORD.put("rows that begin later", (copy, random) -> later(copy));
    PAGE.put("nested tables", typed(CellKind.NESTED));
    PAGE.put("boxes to check", (copy, random) -> symbols(copy, random, "☒"));
    PAGE.put("fields of a form", typed(CellKind.FIELD));
    PAGE.put("lists in cells", typed(CellKind.LIST));
    PAGE.put("struck text", FormatVariations::struck);
    PAGE.put("struck marks", FormatVariations::struckMarks);
  }

  static {
    BOOK.put("formulas", typed(CellKind.FORMULA));
    BOOK.put("rich text", typed(CellKind.RICH));
    BOOK.put("inline strings", typed(CellKind.INLINE));
    BOOK.put("numbers", numbers(CellKind.NUMBER, List.of("2004")));
    BOOK.put("dates", numbers(CellKind.DATE, List.of("2004-03-05", "5 March 2004")));
    BOOK.put("per cent", numbers(CellKind.PERCENT, List.of("45%", "0.45")));
    BOOK.put("thousands", numbers(CellKind.THOUSANDS, List.of("1,234,567", "1234567")));
    BOOK.put("errors", FormatVariations::errors);
    BOOK.put("comments", notes((cell, words) -> cell.comment = words));
    BOOK.put(
        "hidden columns", (copy, random) -> copy.grids.forEach(grid -> grid.hiddenColumn = true));
    BOOK.put("struck marks", FormatVariations::struckMarks);
    BOOK.put("a sheet for each part", (copy, random) -> copy.sheet.put("sheets", "each"));
    BOOK.put("hidden sheet", (copy, random) -> hiddenSheet(copy));
    CSV.put("semicolon", (copy, random) -> copy.sheet.put("separator", ";"));
    CSV.put("tab", (copy, random) -> copy.sheet.put("separator", "\t"));
    CSV.put("UTF-16", (copy, random) -> copy.sheet.put("charset", "UTF-16LE"));
    CSV.put("Windows-1252", (copy, random) -> copy.sheet.put("charset", "windows-1252"));
    CSV.put("not filled up", (copy, random) -> copy.sheet.put("short", "yes"));
    CSV.put("quotes and line ends", FormatVariations::quotes);
  }

  private FormatVariations() {}

  private static BiConsumer<VariedCopy, Random> notes(BiConsumer<Cell, String> add) {
    return (copy, random) -> {
      for (Cell cell : copy.filled()) {
        if (random.nextInt(12) == 0) {
          String words = copy.word("Note");
          add.accept(cell, words);
          copy.told.add(words);
        }
      }
    };
  }

  private static void deleted(VariedCopy copy, Random random) {
    for (Cell cell : copy.filled()) {
      if (random.nextInt(6) == 0) {
        cell.deleted = copy.word("Deleted");
        copy.forbidden.add(cell.deleted);
      }
    }
  }

  private static void struck(VariedCopy copy, Random random) {
    for (Cell cell : copy.filled()) {
      if (!cell.isMark() && random.nextInt(6) == 0) {
        cell.struck = copy.word("Struck");
        cell.others = List.of(cell.value, cell.value + " " + cell.struck);
        copy.reported.add(cell.struck);
      }
    }
  }

  // A mark that is struck through: the person decides.
  private static void struckMarks(VariedCopy copy, Random random) {
    for (Cell cell : copy.filled()) {
      if (cell.isMark()
          && cell.across == 1
          && cell.down == 1
          && random.nextInt(8) == 0
          && cell.typed == CellKind.TEXT) {
        cell.struck = cell.text();
        cell.set("");
        cell.mustBeReported = true;
        cell.others = List.of("", cell.value);
      }
    }
  }

  // A sign of a font or a box to check, which may be read as X or is reported.
  private static void symbols(VariedCopy copy, Random random, String sign) {
    for (Cell cell : copy.filled()) {
      if (cell.isMark() && cell.across == 1 && cell.down == 1 && random.nextInt(5) == 0) {
        cell.typed = CellKind.SYMBOL;
        cell.value = "X";
        cell.others = List.of("X");
        cell.set(sign);
      }
    }
  }

  private static void later(VariedCopy copy) {
    for (Grid grid : copy.grids) {
      for (List<Cell> row : grid.rows) {
        if (grid.label == 1 && row.getFirst().across == 1 && !row.getFirst().covered) {
          row.getFirst().set("");
          row.getFirst().skipped = true;
        }
      }
    }
  }

  private static BiConsumer<VariedCopy, Random> typed(CellKind typed) {
    return (copy, random) -> {
      for (Cell cell : copy.filled()) {
        if (random.nextInt(4) == 0
            && cell.typed == CellKind.TEXT
            && cell.struck.isEmpty()
            && (typed != CellKind.NESTED || cell.down == 1)) {
          cell.typed = typed;
        }
      }
    };
  }

  private static BiConsumer<VariedCopy, Random> numbers(CellKind typed, List<String> accepted) {
    return (copy, random) -> {
      for (Cell cell : copy.filled()) {
        boolean remark = cell.value.startsWith("Invented") && cell.down == 1;
        if (remark && random.nextInt(4) == 0) {
          cell.typed = typed;
          cell.value = accepted.getFirst();
          cell.others = accepted;
          cell.set(cell.value);
        }
      }
    };
  }

  private static void errors(VariedCopy copy, Random random) {
    for (Cell cell : copy.filled()) {
      if (random.nextInt(8) == 0 && cell.across == 1) {
        cell.typed = CellKind.ERROR;
        cell.value = "";
        cell.others = List.of("");
        cell.field = "";
        cell.set("#REF!");
      }
    }
    copy.told.add("#REF!");
  }

  private static void hiddenSheet(VariedCopy copy) {
    copy.sheet.put("hidden", copy.word("Words on a hidden sheet"));
    copy.reported.add(copy.sheet.get("hidden"));
  }

  private static void quotes(VariedCopy copy, Random random) {
    for (Cell cell : new ArrayList<>(copy.filled())) {
      if (cell.value.startsWith("Invented") && random.nextInt(2) == 0) {
        cell.value = cell.value + ", \"so called\"; and\nmore";
        cell.set(cell.value);
      }
    }
  }
}
