package org.clearinghouse1540.packets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.junit.jupiter.api.Test;

/**
 * Each cell of a packet is placed or reported: spreadsheets with cells, rows and sheets added at
 * random. The long form: {@code ./check -Dtest=PacketAccountTest -Drounds=5000}.
 */
class PacketAccountTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 500);
  private static final Packet PACKET =
      new Packet(
          "abc",
          new MatrixId("Example State 001", "2017"),
          "2026-01-02",
          IntStream.range(0, 4)
              .mapToObj(
                  row ->
                      new Packet.Line(
                          new FieldKey("row" + row, "text"),
                          "Part: " + row,
                          "Remarks",
                          ColumnKind.TEXT,
                          1,
                          "Words " + row))
              .toList());

  private static List<List<List<String>>> sheets() {
    return FileTables.read(
            PacketSheet.xlsx(PACKET, new PacketCover("Example", "seal", Language.EN, "en")),
            "packet.xlsx")
        .blocks()
        .stream()
        .map(Block.Cells.class::cast)
        .map(
            cells -> cells.rows().stream().map(row -> (List<String>) new ArrayList<>(row)).toList())
        .map(rows -> (List<List<String>>) new ArrayList<>(rows))
        .toList();
  }

  @Test
  void everyCellOfAnyPacketIsReadOrReported() {
    Random random = new Random(1540);
    int cells = 0;
    int reported = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<List<List<String>>> sheets = sheets();
      for (int i = 0; i < random.nextInt(6); i++) {
        add(sheets.get(random.nextInt(sheets.size())), random, "Qz" + i);
      }
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Cells("packet", sheets.get(0)));
      blocks.add(new Block.Cells("fields", sheets.get(1)));
      if (random.nextBoolean()) {
        blocks.add(new Block.Cells("Sheet1", List.of(List.of("Qz9", ""))));
      }
      PacketParser parsed = PacketParser.sheet(new FileTables("", blocks, List.of()));
      ContentAccount account = parsed.account();
      long all =
          blocks.stream()
              .flatMap(block -> ((Block.Cells) block).rows().stream())
              .flatMap(List::stream)
              .filter(cell -> !cell.isBlank())
              .count();
      assertThat(account.total()).isEqualTo((int) all);
      String result = parsed.lines() + " " + account.reported();
      blocks.stream()
          .flatMap(block -> ((Block.Cells) block).rows().stream())
          .flatMap(List::stream)
          .filter(cell -> cell.startsWith("Qz"))
          .forEach(cell -> assertThat(result).contains(cell));
      cells += account.total();
      reported += account.reported().size();
    }
    System.out.println(
        "accounts of packets: "
            + ROUNDS
            + " files, "
            + cells
            + " cells, "
            + reported
            + " reported");
    assertThat(reported).isGreaterThan(ROUNDS / 2);
  }

  // A cell of a field as a person fills it, a cell beyond the columns, or a row of nothing known.
  private static void add(List<List<String>> rows, Random random, String token) {
    List<String> row = rows.get(random.nextInt(rows.size()));
    switch (random.nextInt(3)) {
      case 0 -> {
        while (row.size() < 4 + random.nextInt(5)) {
          row.add("");
        }
        row.add(token);
      }
      case 1 -> rows.add(new ArrayList<>(List.of("", token)));
      default -> rows.add(new ArrayList<>(List.of("none", "", "", "", "", token)));
    }
  }

  @Test
  void aPacketAsDownloadedIsReadWhole() {
    FileTables file =
        FileTables.read(
            PacketSheet.xlsx(PACKET, new PacketCover("Example", "seal", Language.EN, "en")),
            "packet.xlsx");
    assertThat(PacketParser.sheet(file).account().reported()).isEmpty();
    for (Language language : Language.values()) {
      byte[] html = PacketFile.html(PACKET, new PacketCover("Example", "seal", language, "en"));
      assertThat(PacketParser.html(html).account().reported()).isEmpty();
    }
  }

  @Test
  void wordsBesideTheDataOfThePageAreReported() {
    String html =
        new String(
            PacketFile.html(PACKET, new PacketCover("Example", "seal", Language.EN, "en")),
            StandardCharsets.UTF_8);
    PacketParser parsed =
        PacketParser.html(
            html.replace("</main>", "<div>A remark by hand</div></main>")
                .replace("\"was\":", "\"extra\":\"More\",\"was\":")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.account().reported())
        .contains(
            new ContentAccount.Reported(
                "div", "A remark by hand", Message.of("kit.content.not-placed")))
        .extracting(ContentAccount.Reported::text)
        .contains("More");
  }
}
