package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packet files that are written and read again. */
class PacketFileTest {
  private static final FieldKey KEY = new FieldKey("row", "text");
  private static final String HOSTILE = "</script><b>\"قيمة\"\n例 & 'x'";
  private static final Packet PACKET =
      new Packet(
          "abc",
          new MatrixId("Example State 001", "2017"),
          "2031-01-02",
          List.of(new Packet.Line(KEY, "Part: 1. Row", "Remarks", ColumnKind.TEXT, 1, HOSTILE)));

  private static PacketCover cover(Language language) {
    return new PacketCover("Example State 001", "seal-1", language, "en");
  }

  private static byte[] html(Language language) {
    return PacketFile.html(PACKET, cover(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anHtmlPacketIsReadAsItWasWritten(Language language) {
    byte[] html = html(language);
    assertThat(PacketParser.isHtml(html)).isTrue();
    PacketParser read = PacketParser.html(html);
    assertThat(read.statement()).isEqualTo(PACKET.statement());
    assertThat(read.seal()).isEqualTo("seal-1");
    assertThat(read.lines())
        .containsExactly(new PacketParser.Line(0, "row text", HOSTILE, "", "", ""));
    assertThat(read.answers(PACKET)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFileHasItsLanguageAndNoMarkupFromAValue(Language language) {
    Document page = Jsoup.parse(new String(html(language), StandardCharsets.UTF_8));
    assertThat(page.child(0).attr("lang")).isEqualTo(language.code());
    assertThat(page.child(0).attr("dir")).isEqualTo(language == Language.AR ? "rtl" : "ltr");
    assertThat(page.select("b")).isEmpty();
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("[src], [href]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatTheProgramWroteInASpreadsheetIsAccountedFor(Language language) {
    byte[] xlsx = PacketSheet.xlsx(PACKET, cover(language));
    assertThat(PacketAccount.of(FileTables.read(xlsx, "packet.xlsx")).reported()).isEmpty();
  }

  @Test
  void theMarksOfASpreadsheetAreChosenFromAList() throws java.io.IOException {
    Packet.Line mark =
        new Packet.Line(
            new FieldKey("row", "framework.nw"), "Part: 1. Row", "NW", ColumnKind.MARK, 0, "");
    Packet packet =
        new Packet("abc", PACKET.matrix(), PACKET.made(), List.of(mark, PACKET.lines().getFirst()));
    try (var book =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook(
            new java.io.ByteArrayInputStream(PacketSheet.xlsx(packet, cover(Language.AR))))) {
      var lists = book.getSheet("fields").getDataValidations();
      assertThat(lists).hasSize(1);
      assertThat(lists.getFirst().getRegions().getCellRangeAddresses()[0].formatAsString())
          .isEqualTo("E2");
      assertThat(lists.getFirst().getValidationConstraint().getFormula1())
          .isEqualTo("\"X,?,NA,none\"");
      assertThat(book.getSheet("instructions").getRow(0).getCell(0).getStringCellValue())
          .contains("Example State 001");
    }
  }

  @Test
  void aSpreadsheetIsReadAsItWasWritten() {
    byte[] xlsx = PacketSheet.xlsx(PACKET, cover(Language.EN));
    assertThat(PacketParser.isHtml(xlsx)).isFalse();
    PacketParser read = PacketParser.sheet(FileTables.read(xlsx, "packet.xlsx"));
    assertThat(read.statement()).isEqualTo(PACKET.statement());
    assertThat(read.seal()).isEqualTo("seal-1");
    assertThat(read.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(2);
              assertThat(line.key()).isEqualTo(KEY);
              assertThat(line.isEmpty()).isTrue();
            });
    assertThat(read.answers(PACKET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>Example page</p>",
        "<i id=\"clearinghouse-packet\"",
        "<i id=\"clearinghouse-packet\">",
        "<i id=\"clearinghouse-packet\">{\"lines\":</i>",
        "<i id=\"clearinghouse-packet\">no data</i>"
      })
  void aFileWithoutReadableDataIsNotAPacket(String html) {
    assertNoPacket(() -> PacketParser.html(html.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aWorkbookNeedsBothSheets() {
    Block facts = new Block.Cells("packet", List.of());
    Block fields = new Block.Cells("fields", List.of());
    assertNoPacket(() -> PacketParser.sheet(tables(facts)));
    assertNoPacket(() -> PacketParser.sheet(tables(fields)));
    assertNoPacket(() -> PacketParser.sheet(tables(new Block.Words("packet fields"))));
    PacketParser empty = PacketParser.sheet(tables(facts, fields));
    assertThat(empty.statement()).isEmpty();
    assertThat(empty.seal()).isEmpty();
    assertThat(empty.lines()).isEmpty();
  }

  @Test
  void shortRowsOfASheetHaveEmptyCells() {
    PacketParser read =
        PacketParser.sheet(
            tables(
                new Block.Cells("packet", List.of(List.of("Seal"), List.of("Packet", "example"))),
                new Block.Cells(
                    "fields",
                    List.of(PacketSheet.head(Language.EN), List.of(), List.of(" row text ")))));
    assertThat(read.statement()).isEqualTo("example");
    assertThat(read.seal()).isEmpty();
    assertThat(read.lines())
        .containsExactly(
            new PacketParser.Line(2, "", "", "", "", ""),
            new PacketParser.Line(3, "row text", "", "", "", ""));
  }

  @Test
  void theNameOfAFileHasNoBlanks() {
    assertThat(PacketFile.fileName(PACKET)).isEqualTo("packet-Example-State-001-2031-01-02");
  }

  private static FileTables tables(Block... blocks) {
    return new FileTables("text/plain", List.of(blocks), List.of());
  }

  private static void assertNoPacket(org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.reasons(Language.EN))
                    .containsExactly(Message.of("packets.refused.no-packet").in(Language.EN)));
  }
}
