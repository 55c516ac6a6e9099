package org.clearinghouse1540.kit.files;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.PDPage;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.PdfGlyphs.Glyph;

/** Reads the paragraphs and tables of one page of a PDF; each letter is in one of them. */
final class PdfPage {
  private static final double NEAR = 2;
  // A vertical line farther from every horizontal one is no side of a cell.
  private static final double BESIDE = 6;
  private final List<Rectangle2D> upright = new ArrayList<>();
  private final List<Rectangle2D> level = new ArrayList<>();
  private final List<Glyph> glyphs;
  private final PdfLines lines;
  private boolean aligned;

  PdfPage(PDPage page, List<Glyph> glyphs, PdfLines lines) throws IOException {
    List<Rectangle2D> all = PdfRulings.of(page);
    all.stream().filter(line -> line.getWidth() >= line.getHeight()).forEach(level::add);
    all.stream()
        .filter(line -> line.getWidth() < line.getHeight() && isSide(line))
        .forEach(upright::add);
    this.glyphs = glyphs;
    this.lines = lines;
  }

  // A bar in the margin or between two columns of text touches no line of a row.
  private boolean isSide(Rectangle2D line) {
    return level.stream()
        .anyMatch(
            row ->
                row.getMinX() - BESIDE <= line.getCenterX()
                    && row.getMaxX() + BESIDE >= line.getCenterX()
                    && row.getCenterY() >= line.getMinY() - BESIDE
                    && row.getCenterY() <= line.getMaxY() + BESIDE);
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
      words(blocks, between(top, region[0]));
      table(blocks, region);
      top = region[1];
    }
    words(blocks, between(top, Double.MAX_VALUE));
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

  private List<Glyph> between(double from, double to) {
    return glyphs.stream()
        .filter(glyph -> PdfRegion.middle(glyph) > from && PdfRegion.middle(glyph) <= to)
        .toList();
  }

  private void words(List<Block> blocks, List<Glyph> here) {
    for (String line : lines.apart(here)) {
      if (!line.isBlank()) {
        blocks.add(new Block.Words(line.strip()));
      }
    }
  }

  // Text of the region that is in no cell is before the table or after it.
  private void table(List<Block> blocks, double[] region) {
    Predicate<Rectangle2D> here =
        line -> line.getMaxY() >= region[0] - NEAR && line.getMinY() <= region[1] + NEAR;
    List<Glyph> inside = between(region[0], region[1]);
    PdfRegion table =
        new PdfRegion(
            upright.stream().filter(here).toList(), level.stream().filter(here).toList(), inside);
    Block.Cells cells = table.cells(lines);
    List<Glyph> left = inside.stream().filter(glyph -> !table.isTaken(glyph)).toList();
    if (cells.rows().isEmpty()) {
      words(blocks, left);
      return;
    }
    words(blocks, left.stream().filter(table::isAbove).toList());
    blocks.add(cells);
    words(blocks, left.stream().filter(glyph -> !table.isAbove(glyph)).toList());
  }
}
