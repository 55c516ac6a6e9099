package org.clearinghouse1540.kit.files;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.PdfGlyphs.Glyph;

/**
 * The table between the drawn lines of a part of a page. A side without a line is where the lines
 * of the rows end. A cell goes down to the next line that crosses its columns, and its text is that
 * of each row that it covers. Text that is in no cell is left to the page.
 */
final class PdfRegion {
  private static final double NEAR = 2;
  private static final double LEAST_ROW = 4;
  // The part of its width that a line must cross to end a cell.
  private static final double CROSSED = 0.5;
  private final List<Rectangle2D> upright;
  private final List<Rectangle2D> level;
  private final List<Glyph> glyphs;
  private final List<Double> levels;
  private final List<Double> columns;
  // The outer sides for which no line is drawn.
  private final Set<Double> open = new HashSet<>();
  private final Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Finds rows and columns.
   *
   * @param upright the vertical lines of the region
   * @param level the horizontal lines of the region
   * @param glyphs the letters between its top and its bottom
   */
  PdfRegion(List<Rectangle2D> upright, List<Rectangle2D> level, List<Glyph> glyphs) {
    this.upright = upright;
    this.level = level;
    this.glyphs = glyphs;
    this.columns = clusters(upright.stream().map(Rectangle2D::getCenterX).sorted().toList());
    this.levels =
        clusters(
            level.stream()
                .filter(line -> line.getWidth() > 5)
                .map(Rectangle2D::getCenterY)
                .sorted()
                .toList());
    if (levels.size() > 1) {
      openRows();
      openSides();
    }
  }

  // A first or last row without an outer line is one row only if it is about as high as the others.
  private void openRows() {
    double first = levels.getFirst();
    double last = levels.getLast();
    double highest = 0;
    for (int i = 0; i + 1 < levels.size(); i++) {
      highest = Math.max(highest, levels.get(i + 1) - levels.get(i));
    }
    double top = upright.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(first);
    double bottom = upright.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(last);
    boolean above = first - top > LEAST_ROW && first - top <= highest * 1.5;
    boolean below = bottom - last > LEAST_ROW && bottom - last <= highest * 1.5;
    if (levels.size() > 2 && above) {
      levels.addFirst(top);
    }
    if (levels.size() > 2 && below) {
      levels.addLast(bottom);
    }
  }

  private void openSides() {
    double left = level.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
    double right = level.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0);
    if (columns.isEmpty() || left < columns.getFirst() - 2 * LEAST_ROW && hasText(left, true)) {
      columns.addFirst(left);
      open.add(left);
    }
    if (right > columns.getLast() + 2 * LEAST_ROW && hasText(right, false)) {
      columns.addLast(right);
      open.add(right);
    }
  }

  private boolean hasText(double side, boolean left) {
    return glyphs.stream()
        .filter(glyph -> !glyph.letter().isBlank())
        .filter(glyph -> middle(glyph) >= levels.getFirst() && middle(glyph) < levels.getLast())
        .mapToDouble(glyph -> (glyph.left() + glyph.right()) / 2)
        .anyMatch(
            x -> left ? x >= side && x < columns.getFirst() : x < side && x > columns.getLast());
  }

  /** The rows; none if the lines make no cells. */
  Block.Cells cells(PdfLines lines) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; columns.size() > 1 && row + 1 < levels.size(); row++) {
      if (levels.get(row + 1) - levels.get(row) > LEAST_ROW) {
        rows.add(row(lines, row));
      }
    }
    return new Block.Cells("", rows);
  }

  /** The letters that are in a cell, once the cells were read. */
  boolean isTaken(Glyph glyph) {
    return taken.contains(glyph);
  }

  /** Whether a letter is above the first row. */
  boolean isAbove(Glyph glyph) {
    return middle(glyph) < levels.getFirst();
  }

  private List<String> row(PdfLines lines, int row) {
    List<Double> edges = edges(row);
    List<String> cells = new ArrayList<>(Collections.nCopies(columns.size() - 1, ""));
    for (int i = 0; i + 1 < edges.size(); i++) {
      double left = edges.get(i);
      double right = edges.get(i + 1);
      List<Glyph> inside = inside(left, right, first(row, left, right), last(row, left, right));
      taken.addAll(inside);
      String words = lines.joined(inside, left, right);
      for (int column = 0; column + 1 < columns.size(); column++) {
        if (columns.get(column) >= left - NEAR && columns.get(column + 1) <= right + NEAR) {
          cells.set(column, words);
        }
      }
    }
    return cells;
  }

  // The top of the cell that covers these columns of a row.
  private double first(int row, double left, double right) {
    int first = row;
    while (first > 0 && goesOn(first, left, right) && isCell(first - 1, left, right)) {
      first--;
    }
    return levels.get(first);
  }

  private double last(int row, double left, double right) {
    int last = row + 1;
    while (last + 1 < levels.size() && goesOn(last, left, right) && isCell(last, left, right)) {
      last++;
    }
    return levels.get(last);
  }

  private boolean isCell(int row, double left, double right) {
    List<Double> edges = edges(row);
    int at = edges.indexOf(left);
    return at >= 0 && at + 1 < edges.size() && edges.get(at + 1) == right;
  }

  // Whether no line at this level crosses the columns.
  private boolean goesOn(int at, double left, double right) {
    double crossed = 0;
    for (Rectangle2D line : level) {
      if (Math.abs(line.getCenterY() - levels.get(at)) <= NEAR) {
        crossed += Math.max(0, Math.min(right, line.getMaxX()) - Math.max(left, line.getMinX()));
      }
    }
    return crossed < (right - left) * CROSSED;
  }

  private List<Double> edges(int row) {
    double middle = (levels.get(row) + levels.get(row + 1)) / 2;
    return columns.stream()
        .filter(
            x ->
                open.contains(x)
                    || upright.stream()
                        .anyMatch(
                            side ->
                                Math.abs(side.getCenterX() - x) <= NEAR
                                    && side.getMinY() - NEAR <= middle
                                    && side.getMaxY() + NEAR >= middle))
        .toList();
  }

  private List<Glyph> inside(double left, double right, double top, double bottom) {
    return glyphs.stream()
        .filter(
            glyph -> {
              double x = (glyph.left() + glyph.right()) / 2;
              return x >= left && x < right && middle(glyph) >= top && middle(glyph) < bottom;
            })
        .toList();
  }

  /** The height of a letter on the page, at its middle. */
  static double middle(Glyph glyph) {
    return glyph.bottom() - glyph.height() / 2;
  }

  // Values near each other count as one.
  private static List<Double> clusters(List<Double> sorted) {
    List<Double> clusters = new ArrayList<>();
    for (double value : sorted) {
      if (clusters.isEmpty() || value - clusters.getLast() > NEAR) {
        clusters.add(value);
      }
    }
    return clusters;
  }
}
