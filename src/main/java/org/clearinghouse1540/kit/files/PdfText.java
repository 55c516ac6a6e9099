package org.clearinghouse1540.kit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;

/** Reads the text of a PDF page by page, without repeated headers and footers. */
final class PdfText {
  private static final int MOST_PAGES = 400;
  // A scan may carry a stamp or a page number as text.
  private static final int MOST_LETTERS_OF_A_SCAN = 40;

  private PdfText() {}

  static DocumentText read(byte[] content) {
    checkEnd(content);
    try (PdfForm form = PdfForm.open(content)) {
      PDDocument document = form.document();
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw BadInput.of("file", "kit.file.pdf-pages", MOST_PAGES);
      }
      checkPages(document);
      List<List<String>> pages = new ArrayList<>();
      List<Message> warnings = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        String text = pageText(document, page);
        if (text.isBlank() || isPicture(document.getPage(page - 1), text)) {
          warnings.add(Message.of("kit.file.page-without-text", page));
        }
        pages.add(new ArrayList<>(text.lines().toList()));
      }
      if (warnings.size() == pages.size()) {
        throw BadInput.of("file", "kit.file.scan");
      }
      warnings.addAll(
          form.warnings(String.join("\n", pages.stream().flatMap(List::stream).toList())));
      warnings.addAll(PageFurniture.remove(pages));
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

  // PDFBox repairs what it can; it would return the first part of an incomplete file as the whole.
  private static void checkEnd(byte[] content) {
    int tail = Math.min(4096, content.length);
    String end = new String(content, content.length - tail, tail, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw DocumentText.damaged("PDF");
    }
  }

  // PDFBox skips a damaged page; the number of pages in the catalogue still counts it.
  private static void checkPages(PDDocument document) {
    int expected = document.getDocumentCatalog().getPages().getCOSObject().getInt(COSName.COUNT, 0);
    int found = 0;
    for (PDPage page : document.getPages()) {
      found += page == null ? 0 : 1;
    }
    if (found == 0 || found != expected) {
      throw DocumentText.damaged("PDF");
    }
  }

  private static String pageText(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    String text = stripper.getText(document).replace("\r", "");
    String columns = text.isBlank() ? "" : PdfColumns.text(document, page);
    text = columns.isBlank() ? text : columns;
    if (runsFromTheRight(text)) {
      // The stripper moves the numbers of right-to-left lines to wrong positions.
      List<PdfGlyphs.Glyph> glyphs = PdfGlyphs.of(document, document.getPage(page - 1));
      text = String.join("\n", new PdfLines(List.of(glyphs)).apart(glyphs));
    }
    return text;
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

  // A page that is an image with hardly any text.
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
