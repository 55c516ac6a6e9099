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

  private static byte[] html(Language language) {
    return PacketFile.html(PACKET, "Example State 001", "seal-1", language);
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

  @Test
  void aSpreadsheetIsReadAsItWasWritten() {
    byte[] xlsx = PacketFile.xlsx(PACKET, "Example State 001", "seal-1");
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
                    "fields", List.of(PacketFile.HEAD, List.of(), List.of(" row text ")))));
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
