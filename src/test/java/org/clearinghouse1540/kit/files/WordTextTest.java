package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of Word files, and hostile Word files. */
class WordTextTest {
  private static final Problem DAMAGED = Problem.of("file", "kit.file.damaged", "DOCX");

  private interface Filling {
    void fill(XWPFDocument document);
  }

  @Test
  void paragraphsEndInAnEmptyLineAndBlankOnesAreLeftOut() throws IOException {
    assertThat(
            text(
                document -> {
                  document.createParagraph().createRun().setText("one");
                  document.createParagraph().createRun().setText("   ");
                  document.createParagraph().createRun().setText("two");
                }))
        .isEqualTo("one\n\ntwo\n\n");
  }

  @Test
  void footnotesFollowTheTextInTheOrderOfTheirMarks() throws IOException {
    assertThat(
            text(
                document -> {
                  document.createFootnotes();
                  XWPFFootnote later = footnote(document, "the later note");
                  XWPFFootnote first = footnote(document, "the first note");
                  mark(document.createParagraph(), "One", first);
                  mark(document.createParagraph(), "Two", later);
                }))
        .isEqualTo("One¹\n\nTwo²\n\n¹ the first note\n\n² the later note\n\n");
  }

  @Test
  void aMarkWhoseFootnoteIsMissingHasNoNote() throws IOException {
    assertThat(
            text(
                document -> {
                  XWPFParagraph paragraph = document.createParagraph();
                  paragraph.createRun().setText("One");
                  paragraph
                      .createRun()
                      .getCTR()
                      .addNewFootnoteReference()
                      .setId(BigInteger.valueOf(4711));
                }))
        .isEqualTo("One¹\n\n");
  }

  @ParameterizedTest
  @CsvSource({"3,Text³", "12,Text¹²", "rd,Textrd"})
  void raisedNumbersBecomeSuperscriptDigits(String raised, String expected) throws IOException {
    assertThat(
            text(
                document -> {
                  XWPFParagraph paragraph = document.createParagraph();
                  paragraph.createRun().setText("Text");
                  var run = paragraph.createRun();
                  run.setText(raised);
                  run.setSubscript(VerticalAlign.SUPERSCRIPT);
                }))
        .isEqualTo(expected + "\n\n");
  }

  @Test
  void textDeletedByATrackedChangeIsLeftOut() throws IOException {
    assertThat(
            text(
                document -> {
                  XWPFParagraph paragraph = document.createParagraph();
                  paragraph.createRun().setText("kept");
                  paragraph.createRun().getCTR().addNewDelText().setStringValue(" removed");
                }))
        .isEqualTo("kept\n\n");
  }

  @Test
  void theRowsOfATableAreLinesWithLabels() throws IOException {
    assertThat(
            text(
                document -> {
                  var table = document.createTable(3, 2);
                  table.getRow(0).getCell(0).setText("Event");
                  table.getRow(0).getCell(1).setText("Workshop");
                  table.getRow(1).getCell(0).setText("Place:");
                  table.getRow(1).getCell(1).setText("Example City");
                }))
        .isEqualTo("Event: Workshop\n\nPlace: Example City\n\n");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.97})
  void aWordFileThatEndsEarlyIsDamaged(double part) throws IOException {
    byte[] whole = document(document -> document.createParagraph().createRun().setText("text"));
    byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
    assertThat(Refusal.of(() -> DocumentText.read(cut, "a.docx"))).isEqualTo(DAMAGED);
    assertThat(Refusal.of(() -> FileTables.read(cut, "a.docx"))).isEqualTo(DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML at all",
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:bo",
        "<html/>"
      })
  void aBodyThatCannotBeParsedIsDamaged(String body) throws IOException {
    byte[] file = withBody(body.getBytes(StandardCharsets.UTF_8));
    assertThat(Refusal.of(() -> DocumentText.read(file, "a.docx"))).isEqualTo(DAMAGED);
  }

  @Test
  void anExternalEntityIsNeverRead() throws IOException {
    String body =
        "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + body("<w:p><w:r><w:t>before &x; after</w:t></w:r></w:p>");
    byte[] file = withBody(body.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome(file)).doesNotContain("root:");
  }

  @Test
  void entitiesThatExpandWithoutEndAreRefused() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 'lol'>");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    String body =
        "<?xml version='1.0'?><!DOCTYPE d ["
            + entities
            + "]>"
            + body("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>");
    byte[] file = withBody(body.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome(file)).hasSizeLessThan(1000);
  }

  @Test
  void tablesNestedTooDeeplyAreReadOrDamaged() throws IOException {
    String open = "<w:tbl><w:tr><w:tc>";
    String close = "<w:p/></w:tc></w:tr></w:tbl>";
    int depth = 3_000;
    String body = body(open.repeat(depth) + close.repeat(depth) + "<w:p/>");
    byte[] file = withBody(body.getBytes(StandardCharsets.UTF_8));
    assertThat(outcome(file))
        .isIn("kit.file.damaged", "kit.file.damaged-document", "kit.file.no-text");
  }

  @Test
  void macrosAndLinksOfAWordFileAreIgnored() throws Exception {
    byte[] whole = document(document -> document.createParagraph().createRun().setText("text"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(whole))) {
      var macros =
          file.createPart(
              PackagingURIHelper.createPartName("/word/vbaProject.bin"),
              "application/vnd.ms-office.vbaProject");
      macros.getOutputStream().write("Sub AutoOpen()".getBytes(StandardCharsets.US_ASCII));
      file.addExternalRelationship(
          "https://example.org/x", PackageRelationshipTypes.HYPERLINK_PART);
      file.save(out);
    }
    assertThat(DocumentText.read(out.toByteArray(), "a.docm").text()).isEqualTo("text\n\n");
  }

  private static String outcome(byte[] file) {
    try {
      return DocumentText.read(file, "a.docx").text();
    } catch (org.clearinghouse1540.kit.BadInput refused) {
      return refused.problems().getFirst().message().key();
    }
  }

  private static String body(String content) {
    return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
        + "<w:body>"
        + content
        + "</w:body></w:document>";
  }

  /** A Word file whose body is replaced. */
  private static byte[] withBody(byte[] body) throws IOException {
    byte[] whole = document(document -> document.createParagraph().createRun().setText("text"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(entry.getName().equals("word/document.xml") ? body : in.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  private static XWPFFootnote footnote(XWPFDocument document, String words) {
    XWPFFootnote footnote = document.createFootnote();
    footnote.createParagraph().createRun().setText(words);
    return footnote;
  }

  private static void mark(XWPFParagraph paragraph, String words, XWPFFootnote footnote) {
    paragraph.createRun().setText(words);
    paragraph.createRun().getCTR().addNewFootnoteReference().setId(footnote.getId());
  }

  private static String text(Filling filling) throws IOException {
    return DocumentText.read(document(filling), "a.docx").text();
  }

  private static byte[] document(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      filling.fill(document);
      document.write(out);
    }
    return out.toByteArray();
  }
}
