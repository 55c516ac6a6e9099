package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.Grid;
import org.clearinghouse1540.exchange.VariedCopy.Typed;

/** Variations of the writing: signs, marks, notes and what word processors and spreadsheets add. */
final class WritingVariations {
  static final Map<String, BiConsumer<VariedCopy, Random>> ALL = new LinkedHashMap<>();

  /** Variations that only a file of Word can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> WORD = new LinkedHashMap<>();

  /** Variations that only a web page can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> PAGE = new LinkedHashMap<>();

  /** Variations that only a spreadsheet can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> BOOK = new LinkedHashMap<>();

  /** Variations that only a CSV can have. */
  static final Map<String, BiConsumer<VariedCopy, Random>> CSV = new LinkedHashMap<>();

  // What is typed, and what it may be read as; a report is right for each.
  private static final Map<String, List<String>> MARKS = new LinkedHashMap<>();

  static {
    for (String yes : List.of("x", "X ", "Х", "х", "Χ", "Ｘ", "\u200fX", "X\u00a0")) {
      MARKS.put(yes, List.of("X"));
    }
    for (String yes : List.of("×", "✓", "✔", "☒", "☑", "✗", "yes", "Yes", "oui", "да", "نعم", "是")) {
      MARKS.put(yes, List.of("X", ""));
    }
    for (String no : List.of("no", "non", "нет", "☐", "-", "—", "–", "0", "X?", "?X", "XX")) {
      MARKS.put(no, List.of(""));
    }
    for (String other : List.of("X (1)", "X¹", "X*", "(X)", "X/NA", "X, see remarks", "X (partly)")) {
      MARKS.put(other, List.of(""));
    }
    for (String none : List.of("n/a", "N.A.", "N/A", "na", "Na", "N. A.")) {
      MARKS.put(none, List.of("NA"));
    }
    MARKS.put("？", List.of("?"));
    MARKS.put("؟", List.of("?"));
    MARKS.put("??", List.of(""));

    ALL.put("marks as typed", WritingVariations::marks);
    ALL.put("numbers in other digits", labels((text, random) -> text, WritingVariations::digits));
    ALL.put("numbers with signs", labels((text, random) -> text, n -> "(" + n + ")"));
    ALL.put("bullets before labels", labels(WritingVariations::bullet, n -> n));
    ALL.put("capital labels", labels((text, random) -> text.toUpperCase(java.util.Locale.ROOT), n -> n));
    ALL.put("curly signs", labels((text, random) -> curly(text), n -> n));
    ALL.put("spaces that do not break", labels((text, random) -> text.replace(' ', '\u00a0'), n -> n));
    ALL.put("soft hyphens", labels((text, random) -> soft(text), n -> n));
    ALL.put("note signs on labels", labels((text, random) -> text + "*", n -> n));
    ALL.put("colon after labels", labels((text, random) -> text + ":", n -> n));
    ALL.put("paragraphs in cells", WritingVariations::paragraphs);
    ALL.put("other State in the page header", (copy, random) -> otherState(copy));
    ALL.put("lines after the State", (copy, random) -> lines(copy));

    WORD.put("footnotes", notes((cell, words) -> cell.footnote = words));
    WORD.put("endnotes", notes((cell, words) -> cell.endnote = words));
    WORD.put("comments", notes((cell, words) -> cell.comment = words));
    WORD.put("hidden text", notes((cell, words) -> cell.hidden = words));
    WORD.put("deleted text", WritingVariations::deleted);
    WORD.put("struck text", WritingVariations::struck);
    WORD.put("struck marks", WritingVariations::struckMarks);
    WORD.put("content controls", typed(Typed.CONTROL));
    WORD.put("text boxes", typed(Typed.BOX));
    WORD.put("nested tables", typed(Typed.NESTED));
    WORD.put("inserted text", typed(Typed.INSERTED));

    PAGE.put("nested tables", typed(Typed.NESTED));
    PAGE.put("lists in cells", typed(Typed.LIST));
    PAGE.put("struck text", WritingVariations::struck);
    PAGE.put("struck marks", WritingVariations::struckMarks);

    BOOK.put("formulas", typed(Typed.FORMULA));
    BOOK.put("rich text", typed(Typed.RICH));
    BOOK.put("inline strings", typed(Typed.INLINE));
    BOOK.put("numbers", numbers(Typed.NUMBER, List.of("2004")));
    BOOK.put("dates", numbers(Typed.DATE, List.of("2004-03-05", "5 March 2004")));
    BOOK.put("per cent", numbers(Typed.PERCENT, List.of("45%", "0.45")));
    BOOK.put("thousands", numbers(Typed.THOUSANDS, List.of("1,234,567", "1234567")));
    BOOK.put("errors", WritingVariations::errors);
    BOOK.put("comments", notes((cell, words) -> cell.comment = words));
    BOOK.put("hidden columns", (copy, random) -> copy.grids.forEach(grid -> grid.hiddenColumn = true));
    BOOK.put("struck marks", WritingVariations::struckMarks);
    BOOK.put("a sheet for each part", (copy, random) -> copy.sheet.put("sheets", "each"));
    BOOK.put("hidden sheet", (copy, random) -> hiddenSheet(copy));

    CSV.put("semicolon", (copy, random) -> copy.sheet.put("separator", ";"));
    CSV.put("tab", (copy, random) -> copy.sheet.put("separator", "\t"));
    CSV.put("UTF-16", (copy, random) -> copy.sheet.put("charset", "UTF-16LE"));
    CSV.put("Windows-1252", (copy, random) -> copy.sheet.put("charset", "windows-1252"));
    CSV.put("not filled up", (copy, random) -> copy.sheet.put("short", "yes"));
    CSV.put("quotes and line ends", WritingVariations::quotes);
  }

  private WritingVariations() {}

  private interface Words {
    String of(String text, Random random);
  }

  private static BiConsumer<VariedCopy, Random> labels(Words label, UnaryOperator<String> number) {
    return (copy, random) -> {
      for (Grid grid : copy.grids) {
        if (grid.part == null || random.nextInt(4) == 0) {
          continue;
        }
        for (List<Cell> row : grid.rows) {
          if (grid.label >= row.size() || row.get(grid.label).lines.isEmpty()) {
            continue;
          }
          Cell cell = row.get(grid.label);
          cell.set(label.of(cell.text(), random));
          if (grid.label == 1 && !row.getFirst().lines.isEmpty()) {
            row.getFirst().set(number.apply(row.getFirst().text()));
          }
        }
      }
    };
  }

  private static void marks(VariedCopy copy, Random random) {
    List<String> all = List.copyOf(MARKS.keySet());
    for (Cell cell : copy.filled()) {
      if (cell.isMark() && cell.across == 1 && cell.down == 1 && random.nextInt(3) == 0) {
        String typed = all.get(random.nextInt(all.size()));
        List<String> accepted = MARKS.getOrDefault(typed, List.of());
        cell.set(typed);
        cell.value = accepted.getFirst();
        cell.others = accepted;
        cell.mustBeReported = accepted.getFirst().isEmpty();
      }
    }
  }

  private static String digits(String number) {
    StringBuilder other = new StringBuilder();
    number
        .chars()
        .forEach(
            sign ->
                other.append(
                    sign >= '0' && sign <= '9'
                        ? (char) ((number.length() > 1 ? '０' : '٠') + sign - '0')
                        : (char) sign));
    return other.toString();
  }

  private static String bullet(String text, Random random) {
    return List.of("• ", "- ", "– ", "o ", "* ", "\uf0b7 ", "→ ").get(random.nextInt(7)) + text;
  }

  private static String curly(String text) {
    return text.replace("'", "’").replace("-", "‑").replace("(s)", "（s）");
  }

  private static String soft(String text) {
    return text.replaceAll("(\\p{L}{4})(\\p{L}{3})", "$1\u00ad$2");
  }

  private static void paragraphs(VariedCopy copy, Random random) {
    for (Cell cell : copy.filled()) {
      if (cell.value.startsWith("Invented") && random.nextInt(3) == 0) {
        String more = copy.word("More");
        cell.value = cell.value + "\n" + more;
        cell.set(cell.value);
      }
    }
  }

  private static void otherState(VariedCopy copy) {
    copy.pageHeader = "State: Example State 003";
    copy.told.add("Example State 003");
  }

  private static void lines(VariedCopy copy) {
    for (int i = 0; i < 3; i++) {
      copy.front.add(copy.word("Line"));
      copy.told.add(copy.front.getLast());
    }
    copy.front.add("Date of Report: 28 October 2004");
    copy.told.add("28 October 2004");
  }

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
      if (cell.isMark() && cell.across == 1 && cell.down == 1 && random.nextInt(8) == 0) {
        cell.struck = cell.text();
        cell.set("");
        cell.mustBeReported = true;
        cell.others = List.of("", cell.value);
      }
    }
  }

  private static BiConsumer<VariedCopy, Random> typed(Typed typed) {
    return (copy, random) -> {
      for (Cell cell : copy.filled()) {
        if (random.nextInt(4) == 0 && cell.typed == Typed.TEXT && cell.struck.isEmpty()) {
          cell.typed = typed;
        }
      }
    };
  }

  private static BiConsumer<VariedCopy, Random> numbers(Typed typed, List<String> accepted) {
    return (copy, random) -> {
      for (Cell cell : copy.filled()) {
        if (cell.value.startsWith("Invented") && random.nextInt(4) == 0) {
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
        cell.typed = Typed.ERROR;
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
