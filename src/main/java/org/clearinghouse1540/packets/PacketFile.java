package org.clearinghouse1540.packets;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/** Writes a packet as one HTML file that works without a network. */
final class PacketFile {
  /** The id of the HTML element with the packet as JSON. */
  static final String ELEMENT = "clearinghouse-packet";

  private static final List<String> TEXTS =
      List.of("find", "mark", "source", "words", "save", "sent", "none", "no", "contents");
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

  static byte[] html(Packet packet, PacketCover cover) {
    Language language = cover.language();
    Document html = Jsoup.parse("<html><head></head><body></body></html>");
    html.outputSettings().prettyPrint(false);
    String title = cover.title();
    html.child(0).attr("lang", language.code()).attr("dir", language.direction());
    Element head = html.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("style").appendChild(new DataNode(STYLE));
    Element body = html.body();
    body.appendElement("h1").text(title);
    cover.instructions().forEach(text -> body.appendElement("p").text(text));
    body.appendElement("noscript").text(Texts.get(language, "packets.no-script"));
    body.appendElement("main").id("fields");
    body.appendElement("script")
        .attr("type", "application/json")
        .id(ELEMENT)
        .appendChild(new DataNode(json(packet, cover)));
    body.appendElement("script").appendChild(new DataNode(script()));
    return ("<!doctype html>\n" + html.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(Packet packet, PacketCover cover) {
    Language language = cover.language();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("statement", packet.statement());
    out.put("seal", cover.seal());
    out.put("file", fileName(packet));
    out.put("labelLanguage", cover.labels());
    out.put("labelDirection", cover.labelDirection());
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : TEXTS) {
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
}
