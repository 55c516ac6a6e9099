package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are checked before a document library opens them. */
class ArchiveTest {
  private static final String WORD = "word/document.xml";
  private static final Problem TOO_LARGE = Problem.of("file", "kit.file.unpacks-too-large");
  private static final Problem DAMAGED = Problem.of("file", "kit.file.damaged", "DOCX");

  @Test
  void anArchiveWithTheExpectedPartIsAccepted() throws IOException {
    byte[] archive = zip(Map.of(WORD, "<w/>", "other.txt", "text"));
    Archive.check(archive, WORD, "DOCX");
    assertThat(Archive.has(archive, WORD)).isTrue();
    assertThat(Archive.has(archive, "xl/workbook.xml")).isFalse();
  }

  @Test
  void anArchiveWithoutItsDirectoryIsDamaged() throws IOException {
    byte[] whole = zip(Map.of(WORD, "<w/>".repeat(500)));
    byte[] cut = Arrays.copyOf(whole, whole.length - 30);
    assertThat(Refusal.of(() -> Archive.check(cut, WORD, "DOCX"))).isEqualTo(DAMAGED);
  }

  @Test
  void anArchiveWithoutPartsIsDamaged() throws IOException {
    byte[] empty = zip(Map.of());
    assertThat(Refusal.of(() -> Archive.check(empty, WORD, "DOCX"))).isEqualTo(DAMAGED);
  }

  @Test
  void aDirectoryBehindOtherBytesIsNoArchive() {
    byte[] bytes = "PK something PK\u0005\u0006 no directory".getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> Archive.check(bytes, WORD, "DOCX"))).isEqualTo(DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content.xml",
        "META-INF/MANIFEST.MF",
        "Word/Document.xml",
        "word/document.xml/",
        "ppt/presentation.xml"
      })
  void anArchiveOfAnotherKindIsRefusedAsSuch(String part) throws IOException {
    byte[] archive = zip(Map.of(part, "text"));
    Problem expected = Problem.of("file", "kit.file.not-of-kind", "DOCX");
    assertThat(Refusal.of(() -> Archive.check(archive, WORD, "DOCX"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"word/document.xml,1", "word/media/image1.png,1", "word/media/image.png,20"})
  void aBombIsRefusedWhereverItsBytesAre(String part, int parts) throws IOException {
    byte[] bomb = bomb(part, parts, 101);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(Refusal.of(() -> Archive.check(bomb, WORD, "DOCX"))).isEqualTo(TOO_LARGE);
    assertThat(Refusal.of(() -> DocumentText.read(bomb, "note.docx"))).isEqualTo(TOO_LARGE);
    assertThat(Refusal.of(() -> FileTables.read(bomb, "note.docx"))).isEqualTo(TOO_LARGE);
  }

  @Test
  void aBombInASpreadsheetIsRefused() throws IOException {
    byte[] bomb = bomb("xl/workbook.xml", 1, 101);
    assertThat(Refusal.of(() -> FileTables.read(bomb, "table.xlsx"))).isEqualTo(TOO_LARGE);
  }

  @Test
  void anArchiveOfManyMegabytesBelowTheLimitIsNoBomb() throws IOException {
    Archive.check(bomb(WORD, 1, 90), WORD, "DOCX");
  }

  @Test
  void anArchiveOfThousandsOfPartsIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 3_001; i++) {
        zip.putNextEntry(new ZipEntry("word/part" + i + ".xml"));
        zip.write('x');
      }
    }
    assertThat(Refusal.of(() -> Archive.check(out.toByteArray(), WORD, "DOCX")))
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void anArchiveWithinAnArchiveIsNotUnpacked() throws IOException {
    byte[] bomb = bomb(WORD, 1, 101);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("inner.docx"));
      zip.write(bomb);
    }
    Problem expected = Problem.of("file", "kit.file.not-of-kind", "DOCX");
    assertThat(Refusal.of(() -> DocumentText.read(out.toByteArray(), "outer.docx")))
        .isEqualTo(expected);
  }

  /** Stored parts whose sizes follow them can be read only with the directory at the end. */
  @Test
  void anArchiveWrittenInOnePassIsReadByItsDirectory() throws IOException {
    byte[] stored = storedWithSizesBehind("<w/>");
    Archive.check(stored, WORD, "DOCX");
    Problem expected = Problem.of("file", "kit.file.not-of-kind", "XLSX");
    assertThat(Refusal.of(() -> Archive.check(stored, "xl/workbook.xml", "XLSX")))
        .isEqualTo(expected);
  }

  @Test
  void aSpreadsheetIsNotReadAsATextDocument() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Example").createRow(0).createCell(0).setCellValue("text");
      book.write(out);
    }
    Problem expected = Problem.of("file", "kit.file.not-of-kind", "DOCX");
    assertThat(Refusal.of(() -> DocumentText.read(out.toByteArray(), "note.docx")))
        .isEqualTo(expected);
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /** An archive whose parts expand to so many megabytes in all. */
  private static byte[] bomb(String part, int parts, int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts; i++) {
        zip.putNextEntry(new ZipEntry(i == 0 ? part : i + part));
        for (int written = 0; written <= megabytes / parts; written++) {
          zip.write(zeros);
        }
      }
    }
    return out.toByteArray();
  }

  private static byte[] storedWithSizesBehind(String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      ZipArchiveEntry entry = new ZipArchiveEntry(WORD);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      java.util.zip.CRC32 sum = new java.util.zip.CRC32();
      sum.update(content);
      entry.setCrc(sum.getValue());
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    }
    byte[] archive = out.toByteArray();
    archive[6] |= 8; // The sizes are said to follow the part, which a stream cannot know.
    return archive;
  }
}
