package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.Grid;

/** Variations of the writing: signs, marks, notes and what word processors and spreadsheets add. */
final class TextVariations {
  static final Map<String, BiConsumer<VariedCopy, Random>> ALL = new LinkedHashMap<>();

  // The typed text, and the values it may be read as; a report is right for each.
  private static final Map<String, List<String>> MARKS = new LinkedHashMap<>();

  static {
    for (String yes : List.of("x", "X ", "Х", "х", "Χ", "Ｘ", "\u200fX", "X\u00a0")) {
      MARKS.put(yes, List.of("X"));
    }
    for (String yes :
        List.of("×", "✓", "✔", "☒", "☑", "✗", "yes", "Yes", "oui", "да", "نعم", "是")) {
      MARKS.put(yes, List.of("X", ""));
    }
    for (String no : List.of("no", "non", "нет", "☐", "-", "—", "–", "0", "X?", "?X", "XX")) {
      MARKS.put(no, List.of(""));
    }
    for (String other :
        List.of("X (1)", "X¹", "X*", "(X)", "X/NA", "X, see remarks", "X (partly)")) {
      MARKS.put(other, List.of(""));
    }
    for (String none : List.of("n/a", "N.A.", "N/A", "na", "Na", "N. A.")) {
      MARKS.put(none, List.of("NA"));
    }
    MARKS.put("？", List.of("?"));
    MARKS.put("؟", List.of("?"));
    MARKS.put("??", List.of(""));

    ALL.put("marks as typed", TextVariations::marks);
    ALL.put("numbers in other digits", labels((text, random) -> text, TextVariations::digits));
    ALL.put("numbers with signs", labels((text, random) -> text, n -> "(" + n + ")"));
    ALL.put("bullets before labels", labels(TextVariations::bullet, n -> n));
    ALL.put(
        "capital labels",
        labels((text, random) -> text.toUpperCase(java.util.Locale.ROOT), n -> n));
    ALL.put("curly signs", labels((text, random) -> curly(text), n -> n));
    ALL.put(
        "spaces that do not break", labels((text, random) -> text.replace(' ', '\u00a0'), n -> n));
    ALL.put("soft hyphens", labels((text, random) -> soft(text), n -> n));
    ALL.put("note signs on labels", labels((text, random) -> text + "*", n -> n));
    ALL.put("colon after labels", labels((text, random) -> text + ":", n -> n));
    ALL.put("paragraphs in cells", TextVariations::paragraphs);
    ALL.put("other State in the page header", (copy, random) -> otherState(copy));
    ALL.put("lines after the State", (copy, random) -> lines(copy));
  }

  private TextVariations() {}

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
}
