package org.clearinghouse1540.kit.files;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.PdfGlyphs.Glyph;

/** Reads the paragraphs and tables of one page of a PDF. */
final class PdfPage {
  private static final double NEAR = 2;
  private final List<Rectangle2D> upright = new ArrayList<>();
  private final List<Rectangle2D> level = new ArrayList<>();
  private final List<Glyph> glyphs;
  private final PdfLines lines;
  private boolean aligned;

  PdfPage(PDPage page, List<Glyph> glyphs, PdfLines lines) throws IOException {
    for (Rectangle2D line : PdfRulings.of(page)) {
      (line.getWidth() < line.getHeight() ? upright : level).add(line);
    }
    this.glyphs = glyphs;
    this.lines = lines;
  }

  /**
   * The blocks from top to bottom; without lines around cells, columns are found by their place.
   */
  List<Block> blocks() {
    List<double[]> regions = regions();
    if (regions.isEmpty()) {
      List<Block> found = AlignedTables.read(lines.aligned(glyphs));
      if (found.stream().anyMatch(Block.Cells.class::isInstance)) {
        aligned = true;
        return new ArrayList<>(found);
      }
    }
    List<Block> blocks = new ArrayList<>();
    double top = 0;
    for (double[] region : regions) {
      words(blocks, top, region[0]);
      Block.Cells cells = table(region);
      if (!cells.rows().isEmpty()) {
        blocks.add(cells);
      }
      top = region[1];
    }
    words(blocks, top, Double.MAX_VALUE);
    return blocks;
  }

  /** Whether the columns of a table were found by the place of its text alone. */
  boolean isAligned() {
    return aligned;
  }

  // The vertical extents of tables, from the top, as given by vertical lines.
  private List<double[]> regions() {
    List<double[]> spans =
        new ArrayList<>(
            upright.stream()
                .map(rectangle2D -> new double[] {rectangle2D.getMinY(), rectangle2D.getMaxY()})
                .toList());
    spans.sort(Comparator.comparingDouble(span -> span[0]));
    List<double[]> regions = new ArrayList<>();
    for (double[] span : spans) {
      if (!regions.isEmpty() && span[0] <= regions.getLast()[1] + NEAR) {
        regions.getLast()[1] = Math.max(regions.getLast()[1], span[1]);
      } else {
        regions.add(span);
      }
    }
    return regions;
  }

  private void words(List<Block> blocks, double from, double to) {
    List<Glyph> here =
        glyphs.stream().filter(glyph -> middle(glyph) > from && middle(glyph) <= to).toList();
    for (String line : lines.apart(here)) {
      if (!line.isBlank()) {
        blocks.add(new Block.Words(line.strip()));
      }
    }
  }

  private Block.Cells table(double[] region) {
    List<Rectangle2D> sides =
        upright.stream()
            .filter(
                rectangle2D ->
                    rectangle2D.getMaxY() > region[0] && rectangle2D.getMinY() < region[1])
            .toList();
    List<Double> columns = clusters(sides.stream().map(Rectangle2D::getCenterX).sorted().toList());
    List<Double> levels =
        clusters(
            level.stream()
                .filter(
                    rectangle2D ->
                        rectangle2D.getCenterY() >= region[0] - NEAR
                            && rectangle2D.getCenterY() <= region[1] + NEAR
                            && rectangle2D.getWidth() > 5)
                .map(Rectangle2D::getCenterY)
                .sorted()
                .toList());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i + 1 < levels.size(); i++) {
      if (levels.get(i + 1) - levels.get(i) > 4) {
        rows.add(row(columns, sides, levels.get(i), levels.get(i + 1)));
      }
    }
    return new Block.Cells("", rows);
  }

  private List<String> row(
      List<Double> columns, List<Rectangle2D> sides, double top, double bottom) {
    double middle = (top + bottom) / 2;
    List<Double> walls =
        columns.stream()
            .filter(
                x ->
                    sides.stream()
                        .anyMatch(
                            side ->
                                Math.abs(side.getCenterX() - x) <= NEAR
                                    && side.getMinY() - NEAR <= middle
                                    && side.getMaxY() + NEAR >= middle))
            .toList();
    List<String> cells = new ArrayList<>(Collections.nCopies(Math.max(0, columns.size() - 1), ""));
    for (int i = 0; i + 1 < walls.size(); i++) {
      double left = walls.get(i);
      double right = walls.get(i + 1);
      String words = lines.joined(inside(left, right, top, bottom), left, right);
      for (int column = 0; column + 1 < columns.size(); column++) {
        if (columns.get(column) >= left - NEAR && columns.get(column + 1) <= right + NEAR) {
          cells.set(column, words);
        }
      }
    }
    return cells;
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

  private static double middle(Glyph glyph) {
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
