package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a page with their positions from the top left, in points. */
final class PdfGlyphs extends PDFTextStripper {
  private final List<Glyph> glyphs = new ArrayList<>();

  /** A letter; {@code bottom} is its baseline, {@code size} the size of its font. */
  record Glyph(
      String letter, double left, double right, double bottom, double height, double size) {}

  private PdfGlyphs() {}

  static List<Glyph> of(PDDocument document, PDPage page) throws IOException {
    PdfGlyphs reading = new PdfGlyphs();
    int number = document.getPages().indexOf(page) + 1;
    reading.setStartPage(number);
    reading.setEndPage(number);
    reading.getText(document);
    return reading.glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (text.getUnicode() != null) {
      glyphs.add(
          new Glyph(
              text.getUnicode(),
              text.getXDirAdj(),
              text.getXDirAdj() + text.getWidthDirAdj(),
              text.getYDirAdj(),
              Math.max(1, text.getHeightDir()),
              Math.max(1, text.getFontSizeInPt())));
    }
  }
}
