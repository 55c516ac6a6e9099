package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDF files that people send by mistake or on purpose: each is read or refused with its reason. */
class HostilePdfTest {
  private static final Problem DAMAGED = Problem.of("file", "kit.file.damaged", "PDF");
  private static final Problem SCAN = Problem.of("file", "kit.file.scan");
  private static final String SENTENCE =
      "The workshop brought together officials of Example State 001 and its partners.";

  @ParameterizedTest
  @ValueSource(ints = {40, 128, 256})
  void aPdfWithAPasswordIsRefusedWhateverItsKeyLength(int bits) throws IOException {
    byte[] locked = protectedBy("secret of the reader", bits);
    Problem expected = Problem.of("file", "kit.file.pdf-locked");
    assertThat(Refusal.of(() -> DocumentText.read(locked, "a.pdf"))).isEqualTo(expected);
    assertThat(Refusal.of(() -> FileTables.read(locked, "a.pdf"))).isEqualTo(expected);
  }

  @Test
  void aPdfThatOnlyItsOwnerMayChangeIsRead() throws IOException {
    assertThat(DocumentText.read(protectedBy("", 128), "a.pdf").text()).contains("Example State");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.98})
  void aPdfThatEndsEarlyIsDamagedAndNotReadInPart(double part) throws IOException {
    byte[] whole = TestDocuments.pdf(List.of(SENTENCE));
    byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
    assertThat(Refusal.of(() -> DocumentText.read(cut, "a.pdf"))).isEqualTo(DAMAGED);
    assertThat(Refusal.of(() -> FileTables.read(cut, "a.pdf"))).isEqualTo(DAMAGED);
  }

  @Test
  void aPdfIsRecognizedByItsContentWhateverItsName() throws IOException {
    byte[] pdf = TestDocuments.pdf(List.of(SENTENCE));
    for (String name : List.of("note.docx", "note.txt", "note", "note.exe", "")) {
      assertThat(DocumentText.read(pdf, name).mediaType()).isEqualTo("application/pdf");
      assertThat(FileTables.read(pdf, name).mediaType()).isEqualTo("application/pdf");
    }
  }

  @Test
  void bytesBeforeTheHeaderDoNotHideAPdf() throws IOException {
    ByteArrayOutputStream mailed = new ByteArrayOutputStream();
    mailed.writeBytes("X-Mail: header\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    mailed.writeBytes(TestDocuments.pdf(List.of(SENTENCE)));
    assertThat(DocumentText.read(mailed.toByteArray(), "a.pdf").text()).contains("workshop");
  }

  @Test
  void aPdfWithoutPagesIsDamaged() {
    byte[] none = pdf("/Kids[]/Count 0");
    assertThat(Refusal.of(() -> DocumentText.read(none, "a.pdf"))).isEqualTo(DAMAGED);
  }

  @Test
  void aPdfThatCountsMorePagesThanItHasIsDamaged() throws IOException {
    try (PDDocument document = Loader.loadPDF(TestDocuments.pdf(List.of(SENTENCE)))) {
      document.getPages().getCOSObject().setInt(COSName.COUNT, 7);
      byte[] more = saved(document);
      assertThat(Refusal.of(() -> DocumentText.read(more, "a.pdf"))).isEqualTo(DAMAGED);
    }
  }

  @Test
  void pagesThatContainThemselvesAreDamaged() {
    byte[] circle = pdf("/Kids[2 0 R]/Count 1");
    assertThat(Refusal.of(() -> DocumentText.read(circle, "a.pdf"))).isEqualTo(DAMAGED);
  }

  @Test
  void aPageWithoutTextIsReportedAndTheOthersAreRead() throws IOException {
    try (PDDocument document = Loader.loadPDF(TestDocuments.pdf(List.of(SENTENCE)))) {
      document.addPage(new PDPage());
      DocumentText read = DocumentText.read(saved(document), "a.pdf");
      assertThat(read.text()).contains("workshop");
      assertThat(read.warnings()).containsExactly(Message.of("kit.file.page-without-text", 2));
    }
  }

  @Test
  void aPdfOfEmptyPagesIsAScan() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      byte[] empty = saved(document);
      assertThat(Refusal.of(() -> DocumentText.read(empty, "a.pdf"))).isEqualTo(SCAN);
      assertThat(Refusal.of(() -> FileTables.read(empty, "a.pdf"))).isEqualTo(SCAN);
    }
  }

  @Test
  void aPdfOfMoreThan400PagesIsRefused() throws IOException {
    byte[] long401 = pages(401);
    Problem expected = Problem.of("file", "kit.file.pdf-pages", 400);
    assertThat(Refusal.of(() -> DocumentText.read(long401, "a.pdf"))).isEqualTo(expected);
    assertThat(Refusal.of(() -> FileTables.read(long401, "a.pdf"))).isEqualTo(expected);
  }

  @Test
  void tablesAreReadFromAtMost200Pages() throws IOException {
    byte[] long201 = longText(201);
    assertThat(Refusal.of(() -> FileTables.read(long201, "a.pdf")))
        .isEqualTo(Problem.of("file", "kit.file.pdf-pages", 200));
    assertThat(DocumentText.read(long201, "a.pdf").text()).contains("line 0").contains("line 200");
  }

  @Test
  void aScriptInAPdfIsNeitherRunNorRead() throws IOException {
    try (PDDocument document = Loader.loadPDF(TestDocuments.pdf(List.of(SENTENCE)))) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
      DocumentText read = DocumentText.read(saved(document), "a.pdf");
      assertThat(read.text()).contains("workshop").doesNotContain("alert");
      assertThat(read.warnings()).isEmpty();
    }
  }

  private static byte[] protectedBy(String password, int bits) throws IOException {
    try (PDDocument document = Loader.loadPDF(TestDocuments.pdf(List.of(SENTENCE)))) {
      AccessPermission rights = new AccessPermission();
      rights.setCanModify(false);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("secret of the owner", password, rights);
      policy.setEncryptionKeyLength(bits);
      document.protect(policy);
      return saved(document);
    }
  }

  private static byte[] pages(int count) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      return saved(document);
    }
  }

  /** A PDF with a numbered line on each page. */
  private static byte[] longText(int pages) throws IOException {
    List<String> lines = new java.util.ArrayList<>();
    for (int i = 0; i < pages * 24; i++) {
      lines.add(i % 24 == 5 ? "This is line " + i / 24 : "Example text number " + i + ".");
    }
    return TestDocuments.pdf(lines);
  }

  private static byte[] pdf(String pages) {
    String text =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages PAGES>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
            .replace("PAGES", pages);
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
