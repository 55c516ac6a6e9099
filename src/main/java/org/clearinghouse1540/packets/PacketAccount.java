package org.clearinghouse1540.packets;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The account of an uploaded packet: each cell of the spreadsheet, or each value of the data and
 * each passage of the page. The parser reads certain cells; all others are reported. Pure.
 */
final class PacketAccount {
  private static final Message NOT_PLACED = Message.of("kit.content.not-placed");
  private static final List<String> FACTS = List.of("Name", "Packet", "Seal");
  private static final List<String> DATA =
      List.of("statement", "seal", "file", "labelLanguage", "labelDirection");
  private static final List<String> VALUES =
      List.of("field", "row", "column", "kind", "was", "words", "mark", "source");

  private static final int COLUMNS = PacketSheet.head(Language.EN).size();

  private final ContentAccount.Builder account = new ContentAccount.Builder();

  private PacketAccount() {}

  /** The account of a spreadsheet. */
  static ContentAccount of(FileTables file) {
    PacketAccount packet = new PacketAccount();
    file.warnings().forEach(warning -> packet.account.report("", "", warning));
    int number = 0;
    for (Block block : file.blocks()) {
      number++;
      switch (block) {
        case Block.Words words -> packet.add(Integer.toString(number), words.words(), false);
        case Block.Cells cells when cells.name().equals(OfflineSheet.INSTRUCTIONS) ->
            packet.instructions(cells, own(file));
        case Block.Cells cells -> packet.sheet(cells);
      }
    }
    return packet.account.build();
  }

  // Titles and rows that the program wrote itself on the sheet of instructions.
  private static Set<String> own(FileTables file) {
    Set<String> own = new HashSet<>(PacketCover.ownTexts());
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells && cells.name().equals("fields")) {
        cells.rows().stream()
            .filter(row -> row.size() > 1)
            .forEach(row -> own.add(OfflineSheet.shortened(row.get(1))));
      }
      if (block instanceof Block.Cells cells && cells.name().equals("packet")) {
        cells.rows().stream()
            .filter(row -> row.size() > 1 && row.getFirst().equals("Name"))
            .forEach(
                row ->
                    Arrays.stream(Language.values())
                        .map(language -> Texts.get(language, "packets.of", row.get(1).strip()))
                        .forEach(own::add));
      }
    }
    return own;
  }

  private void instructions(Block.Cells cells, Set<String> own) {
    for (int row = 0; row < cells.rows().size(); row++) {
      for (String text : cells.rows().get(row)) {
        add(cells.name() + "!" + (row + 1), text, own.contains(text.strip()));
      }
    }
  }

  private void sheet(Block.Cells cells) {
    for (int row = 0; row < cells.rows().size(); row++) {
      List<String> texts = cells.rows().get(row);
      for (int column = 0; column < texts.size(); column++) {
        String at = cells.name() + "!" + (char) ('A' + Math.min(column, 25)) + (row + 1);
        add(at, texts.get(column), isRead(cells.name(), row, column, texts));
      }
    }
  }

  // A row without the key of a field is not read, even if it has words.
  private static boolean isRead(String sheet, int row, int column, List<String> texts) {
    return switch (sheet) {
      case "packet" -> column < 2 && FACTS.contains(texts.getFirst().strip());
      case "fields" ->
          column < COLUMNS && (row == 0 ? isHead(column, texts) : !texts.getFirst().isBlank());
      default -> false;
    };
  }

  private static boolean isHead(int column, List<String> texts) {
    return Arrays.stream(Language.values())
        .anyMatch(
            language -> PacketSheet.head(language).get(column).equals(texts.get(column).strip()));
  }

  /** The account of an HTML file with its data. */
  static ContentAccount of(String html, JsonNode data) {
    PacketAccount packet = new PacketAccount();
    packet.data(data);
    Document page = Jsoup.parse(html);
    page.select("script, style, noscript, title").remove();
    for (Element element : page.body().getAllElements()) {
      boolean ours = element.nameIs("h1") || element.nameIs("p") && element.parent() == page.body();
      packet.add(element.nodeName(), element.ownText(), ours);
    }
    return packet.account.build();
  }

  private void data(JsonNode data) {
    data.properties()
        .forEach(
            value -> {
              switch (value.getKey()) {
                case "lines" -> value.getValue().forEach(this::line);
                case "texts" -> {} // The words of the page itself.
                default ->
                    add(
                        value.getKey(),
                        value.getValue().asString(value.getValue().toString()),
                        DATA.contains(value.getKey()));
              }
            });
  }

  private void line(JsonNode line) {
    String field = line.path("field").asString("");
    line.properties()
        .forEach(
            value ->
                add(
                    field,
                    value.getValue().asString(value.getValue().toString()),
                    !field.isBlank() && VALUES.contains(value.getKey())));
  }

  private void add(String at, String text, boolean placed) {
    if (text.isBlank()) {
      return;
    }
    if (placed) {
      account.place();
    } else {
      account.report(at, text.strip(), NOT_PLACED);
    }
  }
}
