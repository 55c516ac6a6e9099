package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.Grid;

/** Variations of the layout: other columns, heads, rows and tables. */
final class LayoutVariations {
  static final Map<String, BiConsumer<VariedCopy, Random>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("two States", TableVariations::twoStates);
    ALL.put("columns in another order", each(LayoutVariations::reorder));
    ALL.put("column missing", each(LayoutVariations::missing));
    ALL.put("rows missing", each(TableVariations::rowsMissing));
    ALL.put("weapons in rows", each((grid, random) -> TableVariations.weaponsInRows(grid)));
    ALL.put("further column", (copy, random) -> further(copy, random));
    ALL.put("heads in one line", each((grid, random) -> oneHead(grid)));
    ALL.put("heads with numbers below", each((grid, random) -> numberedHead(grid)));
    ALL.put("short heads", each((grid, random) -> shortHeads(grid)));
    ALL.put("no heads", each((grid, random) -> grid.head.clear()));
    ALL.put("number and label in one cell", each(LayoutVariations::oneCell));
    ALL.put("no numbers", each((grid, random) -> withoutNumbers(grid)));
    ALL.put("label before number", each((grid, random) -> labelFirst(grid)));
    ALL.put("label in two languages", each((grid, random) -> twoLabels(grid)));
    ALL.put("rows shuffled", each((grid, random) -> Collections.shuffle(grid.rows, random)));
    ALL.put("unknown row", TableVariations::unknownRow);
    ALL.put("row twice", TableVariations::rowTwice);
    ALL.put("heads repeated", each(TableVariations::repeatedHead));
    ALL.put("table divided", (copy, random) -> TableVariations.divided(copy, random, true));
    ALL.put(
        "table divided, no heads", (copy, random) -> TableVariations.divided(copy, random, false));
    ALL.put("no titles of parts", each((grid, random) -> grid.title = ""));
    ALL.put("blank rows", each(TableVariations::blankRows));
    ALL.put("lines inside the table", TableVariations::linesInside);
    ALL.put("summary before", TableVariations::summary);
    ALL.put("turned", TableVariations::turned);
    ALL.put("merged group heads", each((grid, random) -> mergedHeads(grid)));
    ALL.put("merged marks", each((grid, random) -> mergedMarks(grid)));
    ALL.put("cells merged downwards", each(LayoutVariations::mergedDown));
    ALL.put("label over two rows", each(LayoutVariations::wrappedLabels));
  }

  private LayoutVariations() {}

  private static BiConsumer<VariedCopy, Random> each(BiConsumer<Grid, Random> variation) {
    return (copy, random) ->
        copy.grids.stream()
            .filter(grid -> grid.part != null && random.nextInt(3) > 0)
            .toList()
            .forEach(grid -> variation.accept(grid, random));
  }

  private static void reorder(Grid grid, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int at = grid.label + 1; at < grid.width(); at++) {
      order.add(at);
    }
    Collections.shuffle(order, random);
    for (List<Cell> row : grid.all()) {
      List<Cell> before = new ArrayList<>(row);
      for (int at = 0; at < order.size() && order.get(at) < before.size(); at++) {
        row.set(grid.label + 1 + at, before.get(order.get(at)));
      }
    }
  }

  private static void further(VariedCopy copy, Random random) {
    for (Grid grid : copy.grids) {
      if (grid.part == null || random.nextBoolean() || grid.head.isEmpty()) {
        continue;
      }
      int at = random.nextInt(3) == 0 ? 0 : grid.label + 1 + random.nextInt(grid.width() - 1);
      at = Math.min(at, grid.width());
      String head = List.of("Colour", "Reviewed by", "Page", "Status").get(random.nextInt(4));
      for (int line = 0; line < grid.head.size(); line++) {
        grid.head.get(line).add(at, new Cell(line == 0 ? head : ""));
      }
      for (List<Cell> row : grid.rows) {
        String text = random.nextInt(3) == 0 ? copy.word("Shade") : "";
        row.add(Math.min(at, row.size()), new Cell(text));
        if (!text.isEmpty()) {
          copy.reported.add(text);
        }
      }
      grid.label += at <= grid.label ? 1 : 0;
    }
  }

  private static void missing(Grid grid, Random random) {
    int at = grid.label + 1 + random.nextInt(grid.width() - grid.label - 1);
    grid.all().forEach(row -> row.remove(at));
  }

  private static void oneHead(Grid grid) {
    if (grid.head.size() > 1) {
      List<Cell> first = grid.head.get(0);
      List<Cell> second = grid.head.remove(1);
      for (int at = 0; at < first.size(); at++) {
        first.get(at).set((first.get(at).text() + " " + second.get(at).text()).strip());
      }
    }
  }

  private static void numberedHead(Grid grid) {
    List<Cell> numbers = new ArrayList<>();
    for (int at = 0; at < grid.width(); at++) {
      numbers.add(new Cell("(" + (at + 1) + ")"));
    }
    grid.head.add(numbers);
  }

  private static void shortHeads(Grid grid) {
    if (grid.head.size() == 2) {
      List<Cell> group = grid.head.getFirst();
      List<Cell> second = grid.head.get(1);
      for (int at = 0; at < second.size(); at++) {
        if (second.get(at).lines.isEmpty()) {
          second.get(at).set(group.get(at).text());
        }
      }
      grid.head.removeFirst();
    }
  }

  private static void oneCell(Grid grid, Random random) {
    if (grid.label != 1) {
      return;
    }
    String sign = List.of(" ", ". ", ") ", "\n", ".\u00a0", " - ").get(random.nextInt(6));
    for (List<Cell> row : grid.all()) {
      String number = row.get(0).text();
      if (!number.isEmpty() && !grid.head.contains(row)) {
        row.get(1).set(number + sign + row.get(1).text());
      }
      row.remove(0);
    }
    grid.label = 0;
  }

  private static void withoutNumbers(Grid grid) {
    if (grid.label == 1) {
      grid.all().forEach(row -> row.remove(0));
      grid.label = 0;
    }
  }

  private static void labelFirst(Grid grid) {
    if (grid.label == 1) {
      grid.all().forEach(row -> Collections.swap(row, 0, 1));
      grid.label = 0;
    }
  }

  private static void twoLabels(Grid grid) {
    for (List<Cell> row : grid.rows) {
      String other = row.get(grid.label).text() + " (fr)";
      row.add(grid.label + 1, new Cell("Libellé : " + other));
    }
    grid.head.forEach(
        row -> row.add(grid.label + 1, new Cell(row == grid.head.getFirst() ? "Libellé" : "")));
  }

  static List<Cell> blank(Grid grid) {
    List<Cell> row = new ArrayList<>();
    for (int at = 0; at < grid.width(); at++) {
      row.add(new Cell(""));
    }
    return row;
  }

  private static void mergedHeads(Grid grid) {
    if (grid.head.size() < 2) {
      return;
    }
    List<Cell> group = grid.head.getFirst();
    for (int at = 0; at < group.size(); at++) {
      Cell cell = group.get(at);
      if (cell.covered || cell.lines.isEmpty()) {
        continue;
      }
      for (int next = at + 1; next < group.size(); next++) {
        if (!group.get(next).text().equals(cell.text())) {
          break;
        }
        group.get(next).covered = true;
        cell.across++;
      }
    }
  }

  private static void mergedMarks(Grid grid) {
    for (List<Cell> row : grid.rows) {
      for (int at = grid.label + 1; at + 2 < row.size(); at++) {
        Cell first = row.get(at);
        boolean marks = first.isMark() && !first.covered && first.across == 1;
        for (int next = at + 1; marks && next < at + 3; next++) {
          Cell cell = row.get(next);
          if (!cell.isMark() || cell.covered) {
            break;
          }
          cell.value = first.value;
          cell.set("");
          cell.covered = true;
          first.across++;
        }
      }
    }
  }

  private static void mergedDown(Grid grid, Random random) {
    for (int line = 0; line + 1 < grid.rows.size(); line++) {
      List<Cell> row = grid.rows.get(line);
      List<Cell> below = grid.rows.get(line + 1);
      for (int at = grid.label + 1; at < Math.min(row.size(), below.size()); at++) {
        Cell cell = row.get(at);
        Cell next = below.get(at);
        boolean both = !cell.field.isEmpty() && !next.field.isEmpty();
        boolean plain = cell.across == 1 && next.across == 1 && !cell.covered && !next.covered;
        if (both && plain && cell.down == 1 && random.nextBoolean()) {
          next.value = cell.value;
          next.set("");
          next.covered = true;
          cell.down = 2;
        }
      }
    }
  }

  private static void wrappedLabels(Grid grid, Random random) {
    for (int line = grid.rows.size() - 1; line >= 0; line--) {
      List<Cell> row = grid.rows.get(line);
      String[] words = row.get(grid.label).text().split(" ");
      boolean merged = row.stream().anyMatch(cell -> cell.covered || cell.down > 1);
      if (words.length < 5 || merged || random.nextInt(3) > 0) {
        continue;
      }
      int cut = 2 + random.nextInt(words.length - 3);
      List<String> all = List.of(words);
      row.get(grid.label).set(String.join(" ", all.subList(0, cut)));
      List<Cell> rest = blank(grid);
      rest.get(grid.label).set(String.join(" ", all.subList(cut, words.length)));
      grid.rows.add(line + 1, rest);
    }
  }
}
