package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of PDF files, found by the lines around their cells. */
class PdfTablesTest {
  private static final Map<Language, List<String>> WORDS =
      Map.of(
          Language.EN, List.of("Question", "Answer of the State"),
          Language.FR, List.of("Législation", "Réponse de l’État"),
          Language.ES, List.of("Legislación", "Respuesta del señor ministro"),
          Language.RU, List.of("Законодательство", "Ответ государства"),
          Language.AR, List.of("السؤال", "جواب الدولة"),
          Language.ZH, List.of("问题", "国家的答复"));

  private interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTableOfAnExportedPdfIsReadInEveryLanguage(Language language) {
    List<String> words = WORDS.getOrDefault(language, List.of());
    List<List<String>> rows =
        List.of(
            List.of("1", words.get(0), words.get(1)),
            List.of("2", words.get(1), "1540 (2004)"),
            List.of("3", "", words.get(0)));
    PrintDocument document =
        new PrintDocument(
            words.getFirst(),
            language,
            "",
            "Clearinghouse 1540",
            List.of(new Part.Rows(List.of("No", words.get(0), words.get(1)), rows)));
    List<List<String>> read = onlyTable(tables(FileFormat.PDF.write(document)));
    assertThat(read).hasSize(4);
    boolean turned = language.direction().equals("rtl"); // Columns are read as they are drawn.
    assertThat(turned ? read.get(1).reversed() : read.get(1)).isEqualTo(rows.get(0));
    assertThat(turned ? read.get(2).reversed() : read.get(2)).isEqualTo(rows.get(1));
    assertThat(turned ? read.get(3).reversed() : read.get(3)).isEqualTo(rows.get(2));
  }

  @Test
  void aWrappedCellIsOneTextAndItsParagraphsAreLines() {
    String wrapped = "The State has adopted a law on the control of strategic goods. ".repeat(4);
    PrintDocument document =
        new PrintDocument(
            "Example",
            Language.EN,
            "",
            "foot",
            List.of(
                new Part.Rows(
                    List.of("No", "Text"), List.of(List.of("1", wrapped.strip())), List.of())));
    assertThat(onlyTable(tables(FileFormat.PDF.write(document))).getLast())
        .containsExactly("1", wrapped.strip());
  }

  @Test
  void aTableOverSeveralPagesIsOneTableWithOneHeader() {
    List<List<String>> rows = new java.util.ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      rows.add(List.of("row " + i, "value " + i));
    }
    PrintDocument document =
        new PrintDocument(
            "Example",
            Language.EN,
            "",
            "Example footer",
            List.of(new Part.Rows(List.of("Name", "Value"), rows)));
    FileTables read = tables(FileFormat.PDF.write(document));
    List<List<String>> table = onlyTable(read);
    assertThat(table.getFirst()).containsExactly("Name", "Value");
    assertThat(table.subList(1, table.size())).isEqualTo(rows);
    assertThat(read.blocks().toString()).containsOnlyOnce("Example footer");
  }

  @Test
  void textBeforeBetweenAndAfterTablesKeepsItsPlace() throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "Before");
              grid(page, 700, 2);
              write(page, 70, 690, "a");
              write(page, 170, 690, "b");
              write(page, 60, 600, "Between");
              grid(page, 560, 2);
              write(page, 70, 550, "c");
              write(page, 170, 550, "d");
              write(page, 60, 460, "After");
            });
    assertThat(tables(file).blocks())
        .containsExactly(
            new Block.Words("Before"),
            new Block.Cells("", List.of(List.of("a", "b"))),
            new Block.Words("Between"),
            new Block.Cells("", List.of(List.of("c", "d"))),
            new Block.Words("After"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linesDrawnAsStrokesOrAsThinBoxesAreAlike(boolean boxes) throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "Example of a table with enough words on its page");
              lines(page, boxes);
              write(page, 70, 680, "a");
              write(page, 170, 680, "b");
              write(page, 70, 650, "c");
              write(page, 170, 650, "d");
            });
    assertThat(onlyTable(tables(file))).containsExactly(List.of("a", "b"), List.of("c", "d"));
  }

  @Test
  void aCellThatSpansColumnsIsRepeated() throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "Example of a table with enough words on its page");
              for (float y : new float[] {700, 670, 640}) {
                line(page, 60, y, 260, y);
              }
              line(page, 60, 700, 60, 640);
              line(page, 160, 670, 160, 640);
              line(page, 260, 700, 260, 640);
              write(page, 70, 680, "both");
              write(page, 70, 650, "c");
              write(page, 170, 650, "d");
            });
    assertThat(onlyTable(tables(file))).containsExactly(List.of("both", "both"), List.of("c", "d"));
  }

  @Test
  void aPageWithoutLinesHasNoTable() throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "1  one  two");
              write(page, 60, 720, "2  three  four");
            });
    assertThat(tables(file).blocks()).allMatch(block -> block instanceof Block.Words);
  }

  @Test
  void curvesAndSlantedLinesAreNoBorders() throws IOException {
    byte[] file =
        page(
            page -> {
              write(page, 60, 740, "Example of a drawing with enough words on its page");
              page.moveTo(60, 700);
              page.lineTo(260, 600);
              page.stroke();
              page.moveTo(60, 600);
              page.curveTo(100, 700, 150, 500, 260, 600);
              page.closeAndStroke();
              page.addRect(60, 200, 100, 50);
              page.clip();
            });
    assertThat(tables(file).blocks()).allMatch(block -> block instanceof Block.Words);
  }

  @Test
  void aRepeatedHeaderIsReadOnceAndNumbersOfPagesAreLeftOut() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= 4; number++) {
        int at = number;
        draw(
            document,
            page -> {
              write(page, 60, 780, "Example Report of 2014");
              write(page, 60, 740 - at, "Text with the letter " + (char) ('a' + at));
              write(page, 60, 700, "More text of its own " + (char) ('k' + at));
              write(page, 60, 40, "Page " + at);
            });
      }
      document.save(out);
    }
    String words = tables(out.toByteArray()).blocks().toString();
    assertThat(words)
        .contains("the letter b", "the letter e", "own l")
        .containsOnlyOnce("Report")
        .doesNotContain("Page");
  }

  private static FileTables tables(byte[] pdf) {
    return FileTables.read(pdf, "a.pdf");
  }

  private static List<List<String>> onlyTable(FileTables read) {
    List<Block.Cells> tables =
        read.blocks().stream()
            .filter(Block.Cells.class::isInstance)
            .map(Block.Cells.class::cast)
            .toList();
    assertThat(tables).hasSize(1);
    return tables.getFirst().rows();
  }

  private static byte[] page(Drawing drawing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      draw(document, drawing);
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void draw(PDDocument document, Drawing drawing) throws IOException {
    PDPage sheet = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
    document.addPage(sheet);
    try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
      page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      drawing.draw(page);
    }
  }

  /** One row of cells of 100 points below a height. */
  private static void grid(PDPageContentStream page, float top, int cells) throws IOException {
    line(page, 60, top, 60 + 100 * cells, top);
    line(page, 60, top - 30, 60 + 100 * cells, top - 30);
    for (int i = 0; i <= cells; i++) {
      line(page, 60 + 100 * i, top, 60 + 100 * i, top - 30);
    }
  }

  private static void lines(PDPageContentStream page, boolean boxes) throws IOException {
    for (float y : new float[] {700, 670, 640}) {
      if (boxes) {
        page.addRect(60, y, 200, 0.7f);
        page.fill();
      } else {
        line(page, 60, y, 260, y);
      }
    }
    for (float x : new float[] {60, 160, 260}) {
      if (boxes) {
        page.addRect(x, 640, 0.7f, 60);
        page.fill();
      } else {
        line(page, x, 640, x, 700);
      }
    }
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
