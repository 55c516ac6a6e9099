package org.clearinghouse1540.packets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** Writes a packet as one HTML file that works without a network, or as a spreadsheet. */
final class PacketFile {
  /** The id of the HTML element with the packet as JSON. */
  static final String ELEMENT = "clearinghouse-packet";

  /** The header of the sheet with the fields. */
  static final List<String> HEAD =
      List.of("field", "row", "column", "as sent", "mark", "source", "words");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STYLE =
      """
      body { font: 16px/1.45 system-ui, sans-serif; margin: 1rem; max-width: 75rem; }
      section { border-block-start: 1px solid #777; padding-block: .6rem; }
      .was { white-space: pre-wrap; background: #f2f2ee; padding: .3rem .5rem; }
      label { display: block; margin-block-start: .4rem; }
      textarea, input, select { font: inherit; width: 100%; max-width: 45rem; box-sizing: border-box; }
      select { width: auto; } .bar { position: sticky; inset-block-start: 0; background: #fff; padding-block: .5rem; }
      button { font: inherit; padding: .5rem 1rem; }
      """;

  private PacketFile() {}

  static byte[] html(Packet packet, String name, String seal, Language language) {
    Document html = Jsoup.parse("<html><head></head><body></body></html>");
    html.outputSettings().prettyPrint(false);
    String title = Texts.get(language, "packets.of", name);
    html.child(0)
        .attr("lang", language.code())
        .attr("dir", language == Language.AR ? "rtl" : "ltr");
    Element head = html.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
    Element body = html.body();
    body.appendElement("h1").text(title);
    body.appendElement("p").text(Texts.get(language, "packets.lead"));
    body.appendElement("noscript").text(Texts.get(language, "packets.no-script"));
    body.appendElement("main").id("fields");
    body.appendElement("script")
        .attr("type", "application/json")
        .id(ELEMENT)
        .appendChild(new DataNode(json(packet, name, seal, language)));
    body.appendElement("script").appendChild(new DataNode(script()));
    return ("<!doctype html>\n" + html.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Packet packet, String name, String seal, Language language) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("statement", packet.statement());
    out.put("seal", seal);
    out.put("file", fileName(packet));
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : List.of("find", "mark", "source", "words", "save", "sent", "none", "no")) {
      words.put(key, Texts.get(language, "packets." + key));
    }
    out.put("texts", words);
    List<Map<String, String>> lines = new ArrayList<>();
    for (Packet.Line line : packet.lines()) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("field", line.key().name());
      values.put("row", line.row());
      values.put("column", line.column());
      values.put("kind", line.kind().key());
      values.put("was", line.was());
      lines.add(values);
    }
    out.put("lines", lines);
    // Escaped, so that no value ends the element.
    return JSON.writeValueAsString(out).replace("<", "\\u003c");
  }

  /** The name of its files, without an extension. */
  static String fileName(Packet packet) {
    return "packet-" + packet.matrix().state().replace(' ', '-') + "-" + packet.made();
  }

  private static String script() {
    try (InputStream in = PacketFile.class.getResourceAsStream("/packets/data/packet.js")) {
      if (in == null) {
        throw new IllegalStateException("packets/data/packet.js is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] xlsx(Packet packet, String name, String seal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Clearinghouse 1540", "1.0")) {
      Worksheet facts = book.newWorksheet("packet");
      facts.width(0, 14);
      facts.width(1, 100);
      line(facts, 0, List.of("Name", name));
      line(facts, 1, List.of("Packet", packet.statement()));
      line(facts, 2, List.of("Seal", seal));
      Worksheet sheet = book.newWorksheet("fields");
      sheet.freezePane(3, 1);
      int[] widths = {28, 50, 24, 50, 8, 40, 60};
      for (int i = 0; i < widths.length; i++) {
        sheet.width(i, widths[i]);
      }
      line(sheet, 0, HEAD);
      int at = 1;
      for (Packet.Line line : packet.lines()) {
        line(sheet, at++, List.of(line.key().name(), line.row(), line.column(), line.was()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void line(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }
}
