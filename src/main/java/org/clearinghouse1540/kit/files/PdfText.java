package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/** The text of a PDF, page by page, without the heads and feet that repeat. */
final class PdfText {
  private static final int MOST_PAGES = 400;
  // A scan may carry a stamp or a page number as text.
  private static final int MOST_LETTERS_OF_A_SCAN = 40;

  private PdfText() {}

  static DocumentText read(byte[] content) {
    // PDFBox mends what it can; of a file that was cut short it would give the first part as all.
    String end =
        new String(
            content,
            Math.max(0, content.length - 4096),
            Math.min(4096, content.length),
            StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw DocumentText.damaged("PDF");
    }
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw BadInput.of("file", "kit.file.pdf-pages", MOST_PAGES);
      }
      // A damaged page is passed over by PDFBox; the number of pages that the file tells is not.
      int told = document.getDocumentCatalog().getPages().getCOSObject().getInt(COSName.COUNT, 0);
      int there = 0;
      for (PDPage page : document.getPages()) {
        there += page == null ? 0 : 1;
      }
      if (there == 0 || there != told) {
        throw DocumentText.damaged("PDF");
      }
      List<List<String>> pages = new ArrayList<>();
      List<Message> warnings = new ArrayList<>();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(document).replace("\r", "");
        String columns = text.isBlank() ? "" : PdfColumns.text(document, page);
        text = columns.isBlank() ? text : columns;
        if (runsFromTheRight(text)) {
          // The stripper leaves the numbers of such lines at the wrong places.
          List<PdfGlyphs.Glyph> glyphs = PdfGlyphs.of(document, document.getPage(page - 1));
          text = String.join("\n", new PdfLines(List.of(glyphs)).apart(glyphs));
        }
        if (text.isBlank() || isPicture(document.getPage(page - 1), text)) {
          warnings.add(Message.of("kit.file.page-without-text", page));
        }
        pages.add(new ArrayList<>(text.lines().toList()));
      }
      if (warnings.size() == pages.size()) {
        throw BadInput.of("file", "kit.file.scan");
      }
      PageFurniture.remove(pages);
      String text = String.join("\n", pages.stream().flatMap(List::stream).toList());
      return new DocumentText("application/pdf", text, warnings);
    } catch (InvalidPasswordException locked) {
      throw BadInput.of("file", "kit.file.pdf-locked");
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException
        | ClassCastException damaged) {
      throw DocumentText.damaged("PDF");
    }
  }

  private static boolean runsFromTheRight(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long fromTheRight =
        text.codePoints()
            .filter(
                c ->
                    Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .count();
    return fromTheRight * 2 > letters;
  }

  // A page that is a picture with hardly a letter on it.
  private static boolean isPicture(PDPage page, String text) throws IOException {
    if (text.codePoints().filter(Character::isLetter).count() > MOST_LETTERS_OF_A_SCAN
        || page.getResources() == null) {
      return false;
    }
    for (COSName name : page.getResources().getXObjectNames()) {
      if (page.getResources().isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }
}
