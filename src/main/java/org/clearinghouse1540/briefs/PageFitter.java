package org.clearinghouse1540.briefs;

import java.util.function.Function;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PdfRenderer;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;

/**
 * A document of at most two pages, which states what it omits.
 *
 * @param pdf the rendered document, whose pages were counted
 */
record PageFitter(PrintDocument paper, byte[] pdf) {
  static final int MOST = 2;
  // A small page holds some 90 lines; what is far above is not even tried.
  private static final int LINES = 185;
  private static final int LETTERS = 150;

  /**
   * Writes with the widest limits that fit.
   *
   * @param write the paper under some limits
   */
  static PageFitter of(Function<BriefLimits, PrintDocument> write) {
    for (BriefLimits limits : BriefLimits.ALL) {
      PrintDocument paper = write.apply(limits);
      if (lines(paper) > LINES && limits != BriefLimits.ALL.getLast()) {
        continue;
      }
      byte[] pdf = FileFormat.PDF.write(paper);
      if (PdfRenderer.pages(pdf) <= MOST) {
        return new PageFitter(paper, pdf);
      }
    }
    throw new IllegalStateException("a brief with one row of each list has more than two pages");
  }

  // About how many lines it takes; a cell has its share of the width.
  static int lines(PrintDocument paper) {
    int lines = 3;
    for (Part part : paper.parts()) {
      lines +=
          switch (part) {
            case Part.Heading ignored -> 2;
            case Part.Words words -> lines(words.words(), LETTERS);
            case Part.Labelled labelled -> lines(labelled.whole(), LETTERS);
            case Part.Rows rows ->
                1
                    + rows.rows().stream()
                        .mapToInt(
                            row ->
                                row.stream()
                                    .mapToInt(cell -> lines(cell, LETTERS / row.size()))
                                    .max()
                                    .orElse(1))
                        .sum();
          };
    }
    return lines;
  }

  private static int lines(String words, int width) {
    int letters =
        words.length() + (int) words.codePoints().filter(Character::isIdeographic).count();
    return Math.max(1, (letters + width - 1) / width);
  }
}
