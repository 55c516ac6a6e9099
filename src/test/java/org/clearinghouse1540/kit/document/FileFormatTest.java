package org.clearinghouse1540.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Documents in all formats and languages; the files are kept in target/papers for inspection. */
class FileFormatTest {
  private static final Path KEPT = Path.of("target/papers");

  @Test
  void everyFormatContainsTheWholeDocumentInEveryLanguage() throws IOException {
    Files.createDirectories(KEPT);
    for (Language language : Language.values()) {
      PrintDocument paper = paper(language, "DRAFT");
      for (FileFormat form : FileFormat.values()) {
        byte[] bytes = form.write(paper);
        Files.write(KEPT.resolve(language.code() + "." + form.ending()), bytes);
        String words = FileWords.of(bytes);
        assertThat(words).as(language + " " + form).contains("DRAFT").contains("Example");
        if (form != FileFormat.PDF) { // where the order of Arabic letters is that of the page
          assertThat(words).contains(sample(language));
        }
      }
    }
  }

  @Test
  void onlyADraftCarriesTheMark() {
    for (FileFormat form : FileFormat.values()) {
      assertThat(FileWords.of(form.write(paper(Language.EN, "")))).doesNotContain("DRAFT");
    }
  }

  @Test
  void aWordFileHasHeadingsRepeatedTableHeadersAndItsDirection() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(
            new ByteArrayInputStream(FileFormat.DOCX.write(paper(Language.AR, "مسودة"))))) {
      assertThat(document.getParagraphs())
          .extracting(xWPFParagraph -> xWPFParagraph.getStyle())
          .contains("Title", "Heading1");
      assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getDocument().xmlText()).contains("bidiVisual").contains("w:bidi");
      assertThat(document.getHeaderList().getFirst().getText()).contains("مسودة");
    }
  }

  @Test
  void headsOfTablesAreBoldInArabicToo() throws IOException {
    try (XWPFDocument document =
        new XWPFDocument(
            new ByteArrayInputStream(FileFormat.DOCX.write(paper(Language.AR, "مسودة"))))) {
      List<String> heads =
          document.getTables().getFirst().getRow(0).getTableCells().stream()
              .flatMap(cell -> cell.getParagraphs().stream())
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .map(run -> run.getCTR().xmlText())
              .filter(run -> run.contains("w:rtl"))
              .toList();
      assertThat(heads).isNotEmpty().allMatch(run -> run.contains("w:bCs"));
      for (String style : List.of("Title", "Heading1")) {
        String xml = document.getStyles().getStyle(style).getCTStyle().xmlText();
        assertThat(xml.contains("bCs")).as(style).isEqualTo(xml.contains("<w:b/>"));
      }
    }
  }

  @Test
  void cellsAreNeverFormulas() {
    PrintDocument paper =
        new PrintDocument(
            "t",
            Language.EN,
            "",
            "f",
            List.of(
                new Part.Rows(
                    List.of("a"), List.of(List.of("=1+1"), List.of("+x"), List.of("@y")))));
    String csv = new String(FileFormat.CSV.write(paper), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=1+1").contains("'+x").contains("'@y");
    assertThat(FileWords.of(FileFormat.XLSX.write(paper))).doesNotContain("<f>").contains("=1+1");
  }

  @Test
  void charactersThatAFileCannotContainAreRemoved() {
    PrintDocument paper =
        new PrintDocument(
            "a\u0000b\u0008c\ud800",
            Language.EN,
            "",
            "f\u0001",
            List.of(new Part.Words("\u000bx\r\ny")));
    for (FileFormat form : FileFormat.values()) {
      assertThat(form.write(paper)).isNotEmpty();
    }
  }

  private static PrintDocument paper(Language language, String draft) {
    return new PrintDocument(
        "Example " + sample(language),
        language,
        draft,
        "Clearinghouse 1540",
        List.of(
            new Part.Words(sample(language) + "\nExample line"),
            new Part.Heading(sample(language)),
            new Part.Rows(
                List.of("Example", sample(language)),
                List.of(List.of("1", sample(language)), List.of("2", "Example <&>")))));
  }

  private static String sample(Language language) {
    return switch (language) {
      case AR -> "تقديم المساعدة";
      case ZH -> "提供援助";
      case EN -> "Assistance";
      case FR -> "Procédé à l’été";
      case RU -> "Оказание помощи";
      case ES -> "Petición de señas";
    };
  }
}
