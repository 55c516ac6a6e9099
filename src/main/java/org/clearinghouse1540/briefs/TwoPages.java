package org.clearinghouse1540.briefs;

import java.util.function.Function;
import org.clearinghouse1540.kit.document.Form;
import org.clearinghouse1540.kit.document.Paper;
import org.clearinghouse1540.kit.document.Paper.Part;
import org.clearinghouse1540.kit.document.PdfFile;

/**
 * A paper that has at most two pages: what does not fit is left out by rule, and said.
 *
 * @param pdf the paper drawn, which is how its pages were counted
 */
record TwoPages(Paper paper, byte[] pdf) {
  static final int MOST = 2;
  // A small page holds some 90 lines; what is far above is not even tried.
  private static final int LINES = 185;
  private static final int LETTERS = 150;

  /**
   * Writes with the widest limits that fit.
   *
   * @param write the paper under some limits
   */
  static TwoPages of(Function<Limits, Paper> write) {
    for (Limits limits : Limits.ALL) {
      Paper paper = write.apply(limits);
      if (lines(paper) > LINES && limits != Limits.ALL.getLast()) {
        continue;
      }
      byte[] pdf = Form.PDF.write(paper);
      if (PdfFile.pages(pdf) <= MOST) {
        return new TwoPages(paper, pdf);
      }
    }
    throw new IllegalStateException("a brief with one row of each list has more than two pages");
  }

  // About how many lines it takes; a cell has its share of the width.
  static int lines(Paper paper) {
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
