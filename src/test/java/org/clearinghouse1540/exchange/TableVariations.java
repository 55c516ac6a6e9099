package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.exchange.VariedCopy.Grid;

/** Variations of the tables: other rows and tables, and those of a second State. */
final class TableVariations {
  private TableVariations() {}

  static void rowsMissing(Grid grid, Random random) {
    grid.rows.removeIf(row -> random.nextInt(4) == 0 && grid.rows.size() > 4);
  }

  static void unknownRow(VariedCopy copy, Random random) {
    for (Grid grid : copy.grids) {
      if (grid.part == null || grid.rows.isEmpty()) {
        continue;
      }
      List<Cell> row = LayoutVariations.blank(grid);
      row.get(grid.label).set(copy.word("Invented measures on"));
      int at = grid.label + 1 + random.nextInt(grid.width() - grid.label - 1);
      row.get(at).set(copy.word("Words of an unknown row"));
      copy.reported.add(row.get(grid.label).text());
      copy.reported.add(row.get(at).text());
      grid.rows.add(random.nextInt(grid.rows.size()), row);
    }
  }

  static void rowTwice(VariedCopy copy, Random random) {
    Grid grid = copy.grids.get(random.nextInt(copy.grids.size()));
    if (grid.part == null || grid.rows.isEmpty()) {
      return;
    }
    List<Cell> first = grid.rows.get(random.nextInt(grid.rows.size()));
    List<Cell> row = new ArrayList<>();
    first.forEach(cell -> row.add(new Cell(cell.field.isEmpty() ? cell.text() : "")));
    Cell last = row.getLast();
    if (!first.getLast().field.isEmpty()) {
      last.set(copy.word("Second value"));
      copy.reported.add(last.text());
    }
    grid.rows.add(row);
  }

  static void repeatedHead(Grid grid, Random random) {
    int at = grid.rows.size() / 2 + random.nextInt(2);
    for (List<Cell> line : grid.head.reversed()) {
      grid.rows.add(
          Math.min(at, grid.rows.size()),
          new ArrayList<>(line.stream().map(cell -> new Cell(cell.text())).toList()));
    }
  }

  static void divided(VariedCopy copy, Random random, boolean heads) {
    for (Grid grid : List.copyOf(copy.grids)) {
      if (grid.part == null || grid.rows.size() < 6) {
        continue;
      }
      Grid rest = new Grid(random.nextBoolean() ? "" : grid.title + " (continued)", grid.part);
      int from = 3 + random.nextInt(grid.rows.size() - 5);
      if (heads) {
        grid.head.forEach(
            line ->
                rest.head.add(
                    new ArrayList<>(line.stream().map(cell -> new Cell(cell.text())).toList())));
      }
      List<List<Cell>> moved = grid.rows.subList(from, grid.rows.size());
      rest.rows.addAll(moved);
      moved.clear();
      rest.label = grid.label;
      copy.grids.add(copy.grids.indexOf(grid) + 1, rest);
    }
  }

  static void blankRows(Grid grid, Random random) {
    for (int at = grid.rows.size() - 1; at > 0; at--) {
      if (random.nextInt(4) == 0) {
        grid.rows.add(at, LayoutVariations.blank(grid));
      }
    }
  }

  // Below each row, a row for each weapon in place of its columns.
  static void weaponsInRows(Grid grid) {
    List<List<Cell>> rows = new ArrayList<>(grid.rows);
    int first = grid.label + 1;
    if (grid.head.isEmpty() || grid.width() < first + 9) {
      return;
    }
    grid.rows.clear();
    grid.head.clear();
    grid.head.add(VariedCopy.cells("No.", "", "National legal framework", "Enforcement"));
    grid.label = 1;
    for (List<Cell> row : rows) {
      List<Cell> label = VariedCopy.cells("", row.get(first - 1).text(), "", "");
      grid.rows.add(label);
      for (int weapon = 0; weapon < 3; weapon++) {
        List<Cell> cells = VariedCopy.cells("", List.of("NW", "CW", "BW").get(weapon));
        cells.add(row.get(first + weapon));
        cells.add(row.get(first + 4 + weapon));
        grid.rows.add(cells);
      }
    }
  }

  static void linesInside(VariedCopy copy, Random random) {
    for (Grid grid : copy.grids) {
      if (grid.part == null || grid.rows.size() < 4) {
        continue;
      }
      List<Cell> row = LayoutVariations.blank(grid);
      row.getFirst().set(copy.word("Section on"));
      copy.told.add(row.getFirst().text());
      row.getFirst().across = row.size();
      row.stream().skip(1).forEach(cell -> cell.covered = true);
      grid.rows.add(2 + random.nextInt(grid.rows.size() - 2), row);
    }
  }

  static void summary(VariedCopy copy, Random random) {
    Grid grid = new Grid(copy.word("Summary"), null);
    copy.told.add(grid.title);
    grid.rows.add(VariedCopy.cells("Part", "Marks", "Remarks", "Date"));
    for (Grid part : List.copyOf(copy.grids)) {
      String words = copy.word("Overview");
      copy.reported.add(words);
      grid.rows.add(VariedCopy.cells(part.title, "X", words, "" + random.nextInt(100)));
    }
    copy.grids.add(0, grid);
  }

  static void turned(VariedCopy copy, Random random) {
    Grid grid = copy.grids.get(random.nextInt(copy.grids.size()));
    List<List<Cell>> all = grid.all();
    List<List<Cell>> turned = new ArrayList<>();
    for (int at = 0; at < grid.width(); at++) {
      int column = at;
      turned.add(
          new ArrayList<>(
              all.stream()
                  .map(row -> column < row.size() ? row.get(column) : new Cell(""))
                  .toList()));
    }
    grid.head.clear();
    grid.rows.clear();
    grid.rows.addAll(turned);
  }

  static void twoStates(VariedCopy copy, Random random) {
    VariedCopy other = VariedCopy.make(copy.form, new Random(random.nextLong()));
    for (Grid grid : other.grids) {
      grid.rows.stream()
          .flatMap(List::stream)
          .filter(cell -> !cell.field.isEmpty())
          .forEach(
              cell -> {
                cell.field = "";
                if (cell.value.length() > 3) {
                  String words = copy.word("Other State");
                  cell.set(words);
                  copy.reported.add(words);
                }
              });
      copy.grids.add(grid);
    }
    int at = copy.grids.size() - other.grids.size();
    copy.grids.add(at, new Grid(copy.title, null));
    copy.grids.add(at + 1, new Grid("State: Example State 002", null));
    copy.reported.add("Example State 002");
  }
}
