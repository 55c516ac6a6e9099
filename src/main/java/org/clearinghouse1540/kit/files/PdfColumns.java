package org.clearinghouse1540.kit.files;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a page in two columns: first the left column, then the right one. Lines across both, such
 * as a title, divide the columns into bands. A table of labels and values is not such a page.
 */
final class PdfColumns {
  private static final int LEAST_LINES = 6;

  /** A line of letters: its position, and the left and right edges of the letters. */
  private record Line(double top, double bottom, List<double[]> letters) {
    boolean crosses(double left, double right) {
      return letters.stream().anyMatch(letter -> letter[0] < right && letter[1] > left);
    }

    boolean isLeftOf(double x) {
      return letters.stream().anyMatch(letter -> letter[1] <= x);
    }

    boolean isRightOf(double x) {
      return letters.stream().anyMatch(letter -> letter[0] >= x);
    }
  }

  private PdfColumns() {}

  /** The text of a page in two columns; empty if the page has one column. */
  static String text(PDDocument document, int page) throws IOException {
    List<Line> lines = lines(document, page);
    if (lines.size() < LEAST_LINES) {
      return "";
    }
    double left = edge(lines, true);
    double right = edge(lines, false);
    double gutter = gutter(lines, left, right);
    return gutter < 0 ? "" : read(document.getPage(page - 1), lines, gutter);
  }

  private static double edge(List<Line> lines, boolean left) {
    return lines.stream()
            .flatMap(line -> line.letters().stream())
            .mapToDouble(item -> left ? item[0] : -item[1])
            .min()
            .orElse(0)
        * (left ? 1 : -1);
  }

  // The middle of a vertical strip, near the middle of the page, that most lines leave free.
  private static double gutter(List<Line> lines, double left, double right) {
    double width = right - left;
    double best = -1;
    long most = Long.MIN_VALUE;
    for (double x = left + width * 0.4; x <= left + width * 0.6; x += 2) {
      double at = x;
      List<Line> both =
          lines.stream()
              .filter(line -> !line.crosses(at - 4, at + 4))
              .filter(line -> line.isLeftOf(at) && line.isRightOf(at))
              .toList();
      long crossing = lines.stream().filter(line -> line.crosses(at - 4, at + 4)).count();
      boolean prose =
          both.size() >= LEAST_LINES && fills(both, left, at) && fillsRight(both, at, right);
      // A strip that no line enters is better than one with more lines on both sides.
      long value = both.size() - 2 * crossing;
      if (prose && value > most && both.size() > crossing) {
        most = value;
        best = at;
      }
    }
    return best;
  }

  // A column of prose fills most of its lines; a column of labels does not.
  private static boolean fills(List<Line> lines, double left, double gutter) {
    long full =
        lines.stream()
            .filter(
                line ->
                    line.letters().stream()
                            .filter(letter -> letter[1] <= gutter)
                            .mapToDouble(letter -> letter[1])
                            .max()
                            .orElse(left)
                        > left + (gutter - left) * 0.7)
            .count();
    return full * 10 > lines.size() * 3;
  }

  private static boolean fillsRight(List<Line> lines, double gutter, double right) {
    long full =
        lines.stream()
            .filter(
                line ->
                    line.letters().stream().mapToDouble(letter -> letter[1]).max().orElse(0)
                        > gutter + (right - gutter) * 0.6)
            .count();
    return full * 10 > lines.size() * 3;
  }

  private static String read(PDPage page, List<Line> lines, double gutter) throws IOException {
    double width = page.getMediaBox().getWidth();
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      boolean across = lines.get(at).crosses(gutter - 4, gutter + 4);
      int end = at;
      while (end < lines.size() && lines.get(end).crosses(gutter - 4, gutter + 4) == across) {
        end++;
      }
      double top = lines.get(at).top() - 1;
      double height = lines.get(end - 1).bottom() + 1 - top;
      if (across) {
        text.append(area(page, 0, top, width, height));
      } else {
        text.append(area(page, 0, top, gutter, height));
        text.append(area(page, gutter, top, width - gutter, height));
      }
      at = end;
    }
    return text.toString();
  }

  private static String area(PDPage page, double x, double y, double width, double height)
      throws IOException {
    PDFTextStripperByArea stripper = new PDFTextStripperByArea();
    stripper.setLineSeparator("\n");
    stripper.setSortByPosition(true);
    stripper.addRegion("part", new Rectangle2D.Double(x, y, width, height));
    stripper.extractRegions(page);
    return stripper.getTextForRegion("part").replace("\r", "");
  }

  private static List<Line> lines(PDDocument document, int page) throws IOException {
    List<TextPosition> all = new ArrayList<>();
    PDFTextStripper collecting =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            all.addAll(positions);
          }
        };
    collecting.setStartPage(page);
    collecting.setEndPage(page);
    collecting.getText(document);
    all.removeIf(
        textPosition -> textPosition.getUnicode() == null || textPosition.getUnicode().isBlank());
    all.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<Line> lines = new ArrayList<>();
    for (TextPosition textPosition : all) {
      double bottom = textPosition.getYDirAdj();
      double height = Math.max(4, textPosition.getHeightDir());
      if (lines.isEmpty() || bottom - lines.getLast().bottom() > height * 0.5) {
        lines.add(new Line(bottom - height * 1.3, bottom, new ArrayList<>()));
      }
      lines
          .getLast()
          .letters()
          .add(
              new double[] {
                textPosition.getXDirAdj(),
                textPosition.getXDirAdj() + (double) textPosition.getWidthDirAdj()
              });
    }
    return lines;
  }
}
