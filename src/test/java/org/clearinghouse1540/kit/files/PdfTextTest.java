package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reading order of PDF pages, and scans. */
class PdfTextTest {
  private interface Drawing {
    void draw(PDDocument document, PDPageContentStream page) throws IOException;
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() throws IOException {
    List<String> left = sentences("left", 12);
    List<String> right = sentences("right", 12);
    byte[] file =
        pages(
            (document, page) -> {
              write(page, 60, 780, "A title that is printed across both columns of this page here");
              for (int i = 0; i < 12; i++) {
                write(page, 60, 740 - 14 * i, left.get(i));
                write(page, 320, 740 - 14 * i, right.get(i));
              }
            });
    List<String> lines = read(file).lines().map(String::strip).toList();
    assertThat(lines.getFirst()).startsWith("A title");
    assertThat(lines.subList(1, 13)).isEqualTo(left);
    assertThat(lines.subList(13, 25)).isEqualTo(right);
  }

  @Test
  void labelsAndValuesAreReadLineByLine() throws IOException {
    byte[] file =
        pages(
            (document, page) -> {
              for (int i = 0; i < 12; i++) {
                write(page, 60, 740 - 14 * i, "Label " + i);
                write(page, 320, 740 - 14 * i, "the value of the label with the number " + i);
              }
            });
    assertThat(read(file).lines().map(String::strip))
        .contains("Label 3 the value of the label with the number 3");
  }

  @ParameterizedTest
  @CsvSource({
    "تقديم المساعدة في عام 2014",
    "القرار 1540 لعام 2004",
    "قرار مجلس الأمن 1540 (2004) (تجربة قراءة)"
  })
  void arabicLinesAreReadWithTheirNumbersInPlace(String line) {
    PrintDocument document =
        new PrintDocument(line, Language.AR, "", "ذيل", List.of(new Part.Words(line)));
    assertThat(read(FileFormat.PDF.write(document)).lines().map(String::strip)).contains(line);
  }

  @Test
  void thePagesOfAScanAreRefused() throws IOException {
    byte[] file = pages(PdfTextTest::picture, PdfTextTest::picture);
    assertThat(Refusal.of(() -> DocumentText.read(file, "scan.pdf")))
        .isEqualTo(Problem.of("file", "kit.file.scan"));
  }

  @Test
  void aStampOnAScanDoesNotMakeItText() throws IOException {
    Drawing stamped =
        (document, page) -> {
          picture(document, page);
          write(page, 60, 780, "RECEIVED 12 March 2014");
        };
    byte[] file = pages(stamped);
    assertThat(Refusal.of(() -> DocumentText.read(file, "scan.pdf")))
        .isEqualTo(Problem.of("file", "kit.file.scan"));
  }

  @Test
  void aPictureBesideEnoughTextIsAPageOfText() throws IOException {
    byte[] file =
        pages(
            (document, page) -> {
              picture(document, page);
              write(page, 60, 780, "The workshop brought together officials of several States.");
            });
    DocumentText read = DocumentText.read(file, "a.pdf");
    assertThat(read.text()).contains("workshop");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void scannedPagesAmongOthersAreNamed() throws IOException {
    Drawing text =
        (document, page) ->
            write(page, 60, 780, "The workshop brought together officials of several States.");
    byte[] file = pages(PdfTextTest::picture, text, PdfTextTest::picture);
    assertThat(DocumentText.read(file, "a.pdf").warnings())
        .containsExactly(
            Message.of("kit.file.page-without-text", 1),
            Message.of("kit.file.page-without-text", 3));
  }

  @Test
  void aShortPageWithoutPicturesIsText() throws IOException {
    byte[] file = pages((document, page) -> write(page, 60, 780, "End"));
    assertThat(read(file).strip()).isEqualTo("End");
  }

  @Test
  void rotatedPagesAreRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      sheet.setRotation(90);
      document.addPage(sheet);
      try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        write(page, 60, 700, "A page in landscape format with some text");
      }
      document.save(out);
    }
    assertThat(read(out.toByteArray())).contains("landscape");
    assertThat(FileTables.read(out.toByteArray(), "a.pdf").mediaType())
        .isEqualTo("application/pdf");
  }

  private static void picture(PDDocument document, PDPageContentStream page) throws IOException {
    BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
    page.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 780);
  }

  private static List<String> sentences(String column, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("text of the " + column + " column, line " + (char) ('a' + i) + " here");
    }
    return lines;
  }

  private static String read(byte[] pdf) {
    return DocumentText.read(pdf, "a.pdf").text();
  }

  private static byte[] pages(Drawing... drawings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (Drawing drawing : drawings) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
          page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
          drawing.draw(document, page);
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void write(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
