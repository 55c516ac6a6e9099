package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each letter of a page with drawn lines is in a cell or in the text beside the table. */
class PdfLettersTest {

  /** Ways in which a table of three columns and three rows is drawn. */
  enum Drawn {
    CLOSED,
    OPEN_SIDES,
    NO_BOTTOM,
    NO_TOP,
    MARGIN_BAR,
    ONE_UPRIGHT,
    NO_LEVELS,
    HEAD_ONLY;

    private void lines(PDPageContentStream page) throws IOException {
      for (int row = 0; row <= 3; row++) {
        boolean left = this == NO_BOTTOM && row == 3 || this == NO_TOP && row == 0;
        if (!left && this != NO_LEVELS && this != ONE_UPRIGHT && (this != HEAD_ONLY || row < 2)) {
          line(page, 60, 700 - 30 * row, 360, 700 - 30 * row);
        }
      }
      for (int column = 0; column <= 3; column++) {
        boolean side = column == 0 || column == 3;
        if (!(side && this == OPEN_SIDES) && (column == 1 || this != ONE_UPRIGHT)) {
          line(page, 60 + 100 * column, 700, 60 + 100 * column, 610);
        }
      }
      if (this == MARGIN_BAR) {
        line(page, 30, 760, 30, 560);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Drawn.class)
  void eachLetterOfThePageIsRead(Drawn drawn) throws IOException {
    byte[] file = pdf(drawn);
    assertThat(sorted(read(file))).isEqualTo(sorted(drawnText(file)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Drawn.class,
      names = {"CLOSED", "OPEN_SIDES", "NO_BOTTOM", "NO_TOP", "MARGIN_BAR"})
  void anOpenSideIsTheEndOfTheRows(Drawn drawn) throws IOException {
    assertThat(
            FileTables.read(pdf(drawn), "a.pdf").blocks().stream()
                .filter(Block.Cells.class::isInstance)
                .map(block -> ((Block.Cells) block).rows()))
        .containsExactly(
            List.of(
                List.of("cell 11", "cell 12", "cell 13"),
                List.of("cell 21", "cell 22", "cell 23"),
                List.of("cell 31", "cell 32", "cell 33")));
  }

  @Test
  void aCellOverSeveralRowsIsWholeInEachOfThem() throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "Example of a plan with enough words on its page");
              for (int row = 0; row <= 3; row++) {
                line(page, 60, 700 - 30 * row, 160, 700 - 30 * row);
              }
              line(page, 160, 700, 360, 700);
              line(page, 160, 610, 360, 610);
              for (int x : new int[] {60, 160, 360}) {
                line(page, x, 700, x, 610);
              }
              write(page, 70, 680, "one");
              write(page, 70, 650, "two");
              write(page, 70, 620, "three");
              write(page, 170, 668, "Ministry of Foreign Affairs and");
              write(page, 170, 654, "Customs");
              write(page, 170, 640, "Service");
            });
    String lead = "Ministry of Foreign Affairs and Customs Service";
    assertThat(FileTables.read(file, "a.pdf").blocks())
        .contains(
            new Block.Cells(
                "", List.of(List.of("one", lead), List.of("two", lead), List.of("three", lead))));
  }

  private static byte[] pdf(Drawn drawn) throws IOException {
    return page(
        page -> {
          write(page, 60, 740, "Example of a table with enough words on its page");
          drawn.lines(page);
          for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
              String text = "cell " + (row + 1) + (column + 1);
              write(page, 70 + 100 * column, 680 - 30 * row, text);
            }
          }
          write(page, 60, 580, "After the table");
        });
  }

  private static String read(byte[] file) {
    return FileTables.read(file, "a.pdf").blocks().stream()
        .map(
            block ->
                block instanceof Block.Words words
                    ? words.words()
                    : ((Block.Cells) block)
                        .rows().stream().flatMap(List::stream).collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String drawnText(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String sorted(String text) {
    List<String> letters = new ArrayList<>(List.of(text.replaceAll("\\s", "").split("")));
    letters.sort(null);
    return String.join("", letters);
  }

  private interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  private static byte[] page(Drawing drawing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage(PDRectangle.A4);
      document.addPage(sheet);
      try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        drawing.draw(page);
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void line(PDPageContentStream page, float x, float y, float toX, float toY)
      throws IOException {
    page.moveTo(x, y);
    page.lineTo(toX, toY);
    page.stroke();
  }

  private static void write(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }
}
