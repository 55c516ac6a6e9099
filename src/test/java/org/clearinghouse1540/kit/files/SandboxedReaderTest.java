package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;

/** Untrusted files are parsed in a separate process, which can fail without harm. */
class SandboxedReaderTest {
  private static final Path SEED =
      Path.of("src/test/resources/seed/information-note-astana-2014.txt");

  @Test
  void theSeparateProcessReadsTheSameText() throws IOException {
    byte[] text = Files.readAllBytes(SEED);
    byte[] pdf = TestDocuments.pdf(TestDocuments.paragraphs(Files.readString(SEED)));
    assertThat(SandboxedReader.read(text, "note.txt"))
        .isEqualTo(DocumentText.read(text, "note.txt"));
    assertThat(SandboxedReader.read(pdf, "note.pdf")).isEqualTo(DocumentText.read(pdf, "note.pdf"));
  }

  @Test
  void theSeparateProcessReadsTheSameTextFromPreparedClassesThatFitOrDoNot() throws IOException {
    TestProgram.get(); // It prepares them.
    String prepared = System.getProperty(ReaderCommand.PREPARED, "");
    assertThat(Path.of(prepared)).isNotEmptyFile();
    byte[] word = TestDocuments.docx(TestDocuments.paragraphs(Files.readString(SEED)));
    DocumentText expected = DocumentText.read(word, "note.docx");
    try {
      for (String file : List.of(prepared, SEED.toString(), "no such file.aot")) {
        System.setProperty(ReaderCommand.PREPARED, file);
        assertThat(SandboxedReader.read(word, "note.docx")).as(file).isEqualTo(expected);
      }
    } finally {
      System.setProperty(ReaderCommand.PREPARED, prepared);
    }
  }

  /** A field could be emptied by a formula without a value that nobody was shown. */
  @Test
  void allWarningsOfAFileAreHandedOverOrTheFileIsRefused() throws IOException {
    List<Message> warnings = SandboxedReader.tables(withErrors(1_100, true), "a.xlsx").warnings();
    assertThat(warnings)
        .hasSize(1_101)
        .contains(
            Message.of("kit.file.hidden.cells", "1!B1:B1100"),
            Message.of("kit.file.formula-error", "1!A1100", "#N/A"));
    assertThatThrownBy(() -> SandboxedReader.tables(withErrors(10_001, false), "a.xlsx"))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(Problem.of("file", "kit.file.too-many-warnings", "10000")));
  }

  private static byte[] withErrors(int rows, boolean hidden) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("1");
      sheet.setColumnHidden(1, hidden);
      for (int row = 0; row < rows; row++) {
        sheet.createRow(row).createCell(0).setCellErrorValue(FormulaError.NA.getCode());
        sheet.getRow(row).createCell(1).setCellValue("x");
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  @Test
  void theSeparateProcessGivesTheSameRefusal() {
    byte[] cut = "%PDF-1.7 cut".getBytes(StandardCharsets.US_ASCII);
    String here = sentence(() -> DocumentText.read(cut, "cut.pdf"));
    assertThat(sentence(() -> SandboxedReader.read(cut, "cut.pdf"))).isEqualTo(here);
  }

  /**
   * A page of 0.9 GB, compressed to a few megabytes, ends the separate process and not this one.
   */
  @Test
  void aFileThatNeedsTooMuchMemoryIsRefusedAndOtherFilesAreStillRead() throws IOException {
    byte[] hostile = pdfOf(900);
    assertThat(hostile.length).isLessThan((int) DocumentText.MOST_BYTES);
    assertThatThrownBy(() -> SandboxedReader.read(hostile, "hostile.pdf"))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(Problem.of("file", "kit.file.too-costly")));
    byte[] good = Files.readAllBytes(SEED);
    assertThat(SandboxedReader.read(good, "note.txt").text()).contains("Astana");
  }

  private static byte[] pdfOf(int megabytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream content = new DeflaterOutputStream(packed)) {
      content.write("BT /F1 12 Tf ".getBytes(StandardCharsets.US_ASCII));
      byte[] line = "(a) Tj (b) Tj ".repeat(75_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < megabytes; i++) {
        content.write(line);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n")
            .getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }

  private static String sentence(Runnable reading) {
    try {
      reading.run();
      return "";
    } catch (BadInput bad) {
      return bad.sentence(Language.EN);
    }
  }
}
