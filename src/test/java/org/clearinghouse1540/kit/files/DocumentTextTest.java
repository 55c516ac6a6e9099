package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.notes.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of files and the kinds that are recognized by their content. */
class DocumentTextTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aFileIsReadFromItsPath() throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "Example State 001\r\nsecond line");
    DocumentText read = DocumentText.read(file);
    assertThat(read.mediaType()).isEqualTo("text/plain");
    assertThat(read.text()).isEqualTo("Example State 001\nsecond line");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aMissingFileIsRefused() {
    Path missing = folder.resolve("missing.txt");
    assertThat(Refusal.of(() -> DocumentText.read(missing)))
        .isEqualTo(Problem.of("file", "kit.file.missing", missing));
  }

  @Test
  void aFolderIsNotAFile() {
    assertThat(Refusal.of(() -> DocumentText.read(folder)))
        .isEqualTo(Problem.of("file", "kit.file.not-a-file", folder));
  }

  @Test
  void aFileThatCannotBeReadIsRefused() {
    Path procMemory = Path.of("/proc/self/mem");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.isRegularFile(procMemory));
    assertThat(Refusal.of(() -> DocumentText.read(procMemory)).message().key())
        .isEqualTo("kit.file.unreadable");
  }

  @Test
  void aFileOverTheLimitIsRefusedWithoutReadingIt() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(DocumentText.MOST_BYTES + 1);
    }
    Problem expected = Problem.of("file", "kit.file.too-large");
    assertThat(Refusal.of(() -> DocumentText.read(file))).isEqualTo(expected);
    byte[] large = new byte[(int) DocumentText.MOST_BYTES + 1];
    assertThat(Refusal.of(() -> DocumentText.read(large, "a.txt"))).isEqualTo(expected);
    assertThat(Refusal.of(() -> FileTables.read(large, "a.txt"))).isEqualTo(expected);
    assertThat(Refusal.of(() -> SandboxedReader.read(large, "a.txt"))).isEqualTo(expected);
    assertThat(Refusal.of(() -> SandboxedReader.tables(large, "a.txt"))).isEqualTo(expected);
  }

  @Test
  void anEmptyFileIsRefusedByItsName() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.txt"));
    Problem expected = Problem.of("file", "kit.file.empty", "empty.txt");
    assertThat(Refusal.of(() -> DocumentText.read(file))).isEqualTo(expected);
    assertThat(Refusal.of(() -> FileTables.read(new byte[0], "empty.txt"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\n\n\t  \r\n",
        "\uFEFF",
        "<html><body><script>var a = 'text';</script></body></html>",
        "<!doctype html><p>&nbsp;</p>"
      })
  void aFileWithoutTextIsRefused(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThat(Refusal.of(() -> DocumentText.read(bytes, "blank.txt")))
        .isEqualTo(Problem.of("file", "kit.file.no-text", "blank.txt"));
  }

  @Test
  void aWordFileWithoutTextIsRefused() throws IOException {
    byte[] blank = TestDocuments.docx(List.of("", "  "));
    assertThat(Refusal.of(() -> DocumentText.read(blank, "blank.docx")))
        .isEqualTo(Problem.of("file", "kit.file.no-text", "blank.docx"));
  }

  @Test
  void textUpToTheLimitIsReadAndMoreIsRefused() {
    byte[] longest = "a".repeat(DocumentText.MOST_TEXT).getBytes(StandardCharsets.US_ASCII);
    assertThat(DocumentText.read(longest, "a.txt").text()).hasSize(DocumentText.MOST_TEXT);
    byte[] longer = "a".repeat(DocumentText.MOST_TEXT + 1).getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> DocumentText.read(longer, "a.txt")))
        .isEqualTo(Problem.of("file", "kit.file.too-much-text"));
  }

  @Test
  void filesOfOlderOfficeProgramsAreRefusedByTheirContent() throws IOException {
    byte[] word;
    try (POIFSFileSystem system = new POIFSFileSystem()) {
      system.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "WordDocument");
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      system.writeFilesystem(out);
      word = out.toByteArray();
    }
    assertThat(Refusal.of(() -> DocumentText.read(word, "note.docx")))
        .isEqualTo(Problem.of("file", "kit.file.old-word"));
  }

  @Test
  void spreadsheetsOfOlderOfficeProgramsAreRefusedByTheirContent() throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("Example").createRow(0).createCell(0).setCellValue("text");
      book.write(out);
    }
    assertThat(Refusal.of(() -> FileTables.read(out.toByteArray(), "table.xlsx")))
        .isEqualTo(Problem.of("file", "kit.file.old-office"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"note.rtf", "note.docx", "note.txt"})
  void richTextIsRefusedWhateverItsName(String name) {
    byte[] rtf =
        "{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}\\f0\\pard Example text.\\par}"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> DocumentText.read(rtf, name)))
        .isEqualTo(Problem.of("file", "kit.file.rtf"));
  }

  @Test
  void binaryContentIsOfAnUnknownKind() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    byte[] program =
        "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Refusal.of(() -> DocumentText.read(program, "note.txt")))
        .isEqualTo(Problem.of("file", "kit.file.unknown-kind"));
    assertThat(Refusal.of(() -> DocumentText.read(picture, "note.txt")))
        .as("a picture may be a scan, whose text can be typed")
        .isEqualTo(Problem.of("file", "kit.file.scan"));
    for (byte[] bytes : List.of(picture, program)) {
      assertThat(Refusal.of(() -> FileTables.read(bytes, "table.csv")))
          .isEqualTo(Problem.of("file", "kit.file.unknown-kind"));
    }
  }

  /** Markup nested so deeply that reading it exhausts the stack. */
  @Test
  void markupThatIsNestedTooDeeplyIsReadOrDamaged() {
    String deep = "<div>".repeat(200_000) + "text";
    byte[] bytes = ("<html><body>" + deep).getBytes(StandardCharsets.US_ASCII);
    assertThat(outcome(() -> DocumentText.read(bytes, "a.html").text()))
        .isIn("text", "kit.file.damaged-document");
    assertThat(outcome(() -> FileTables.read(bytes, "a.html").mediaType()))
        .isIn("text/html", "kit.file.damaged-document");
  }

  private static String outcome(java.util.function.Supplier<String> reading) {
    try {
      return reading.get();
    } catch (org.clearinghouse1540.kit.BadInput refused) {
      return refused.problems().getFirst().message().key();
    }
  }
}
