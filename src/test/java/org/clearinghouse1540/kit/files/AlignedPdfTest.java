package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;

/** A table of a PDF page that has no lines is read by the place of its words, with a remark. */
class AlignedPdfTest {
  private static final List<List<String>> ROWS =
      List.of(
          List.of("Number", "Field", "Mark"),
          List.of("1", "manufacture", "X"),
          List.of("2", "acquire", "NA"),
          List.of("3", "possess", "X"),
          List.of("4", "develop", "NA"));

  @Test
  void aPageWithoutLinesIsReadWithARemark() throws IOException {
    FileTables read = FileTables.read(page(), "table.pdf");
    assertThat(read.warnings()).extracting(Message::key).contains("kit.file.aligned");
    assertThat(read.blocks())
        .filteredOn(FileTables.Block.Cells.class::isInstance)
        .extracting(block -> ((FileTables.Block.Cells) block).rows())
        .containsExactly(ROWS);
  }

  private static byte[] page() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        for (int row = 0; row < ROWS.size(); row++) {
          for (int column = 0; column < 3; column++) {
            content.beginText();
            content.newLineAtOffset(60 + 160 * column, 740 - 20 * row);
            content.showText(ROWS.get(row).get(column));
            content.endText();
          }
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
