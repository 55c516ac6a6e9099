package org.clearinghouse1540.packets;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
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
  private static final List<String> DATA = List.of("statement", "seal", "file");
  private static final List<String> VALUES =
      List.of("field", "row", "column", "kind", "was", "words", "mark", "source");

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
        case Block.Cells cells -> packet.sheet(cells);
      }
    }
    return packet.account.build();
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
          column < PacketFile.HEAD.size()
              && (row == 0
                  ? PacketFile.HEAD.get(column).equals(texts.get(column).strip())
                  : !texts.getFirst().isBlank());
      default -> false;
    };
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
