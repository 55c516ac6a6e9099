package org.clearinghouse1540.packets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.matrix.FieldKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A packet that came back: what it says of itself, and its lines. Pure.
 *
 * @param statement what was sealed
 */
record PacketParser(String statement, String seal, List<Line> lines) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NO_PACKET =
      "This file is no packet of this program; send the HTML file or the spreadsheet that you took"
          + " out here, saved after you filled it in.";

  PacketParser {
    lines = List.copyOf(lines);
  }

  /**
   * A line as it came back.
   *
   * @param where it stands in the file, for whoever mends it
   * @param was what the file says that was sent
   */
  record Line(String where, String field, String was, Packet.Answer answer) {}

  /** Whether a file is a packet as HTML. */
  static boolean isHtml(byte[] content) {
    return start(new String(content, StandardCharsets.UTF_8)) >= 0;
  }

  private static int start(String html) {
    int element = html.indexOf("id=\"" + PacketFile.ELEMENT + "\"");
    return element < 0 ? -1 : html.indexOf('>', element) + 1;
  }

  /**
   * The packet in an HTML file; only its data is read, no mark-up.
   *
   * @throws BadInput if there is none that can be read
   */
  static PacketParser html(byte[] content) {
    String html = new String(content, StandardCharsets.UTF_8);
    int from = start(html);
    int to = from <= 0 ? -1 : html.indexOf('<', from);
    if (to < 0) {
      throw new BadInput("file", NO_PACKET);
    }
    try {
      JsonNode json = JSON.readTree(html.substring(from, to));
      List<Line> lines = new ArrayList<>();
      for (JsonNode jsonNode : json.path("lines")) {
        String field = jsonNode.path("field").asString("");
        lines.add(
            line(
                field,
                field,
                jsonNode.path("was").asString(""),
                jsonNode.path("words").asString(""),
                jsonNode.path("mark").asString(""),
                jsonNode.path("source").asString("")));
      }
      return new PacketParser(
          json.path("statement").asString(""), json.path("seal").asString(""), lines);
    } catch (JacksonException broken) {
      throw new BadInput("file", NO_PACKET);
    }
  }

  /**
   * The packet in a spreadsheet.
   *
   * @throws BadInput if it is none
   */
  static PacketParser sheet(FileTables file) {
    Optional<Block.Cells> facts = sheet(file, "packet");
    Optional<Block.Cells> fields = sheet(file, "fields");
    if (facts.isEmpty() || fields.isEmpty()) {
      throw new BadInput("file", NO_PACKET);
    }
    List<Line> lines = new ArrayList<>();
    List<List<String>> rows = fields.get().rows();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      lines.add(
          line(
              "fields, row " + (i + 1),
              at(row, 0),
              at(row, 3),
              at(row, 6),
              at(row, 4),
              at(row, 5)));
    }
    return new PacketParser(fact(facts.get(), "Packet"), fact(facts.get(), "Seal"), lines);
  }

  private static Line line(
      String where, String field, String was, String words, String mark, String source) {
    Packet.Answer answer =
        new Packet.Answer(
            field.isBlank() ? new FieldKey("", "") : FieldKey.of(field.strip()),
            words.strip(),
            mark.strip(),
            source.strip());
    return new Line(where, field.strip(), was, answer);
  }

  private static Optional<Block.Cells> sheet(FileTables file, String name) {
    return file.blocks().stream()
        .filter(Block.Cells.class::isInstance)
        .map(Block.Cells.class::cast)
        .filter(cells -> cells.name().equals(name))
        .findFirst();
  }

  private static String fact(Block.Cells facts, String name) {
    return facts.rows().stream()
        .filter(row -> at(row, 0).equals(name))
        .map(row -> at(row, 1))
        .findFirst()
        .orElse("");
  }

  private static String at(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /**
   * The answers, once all of the file was held against what went out.
   *
   * @throws BadInput with all that is wrong at once
   */
  List<Packet.Answer> answers(Packet packet) {
    List<String> problems = new ArrayList<>();
    List<Packet.Answer> answers = new ArrayList<>();
    for (Line line : lines) {
      Optional<Packet.Line> sent = packet.line(line.answer().key());
      if (line.field().isEmpty() && line.answer().isNothing()) {
        continue;
      }
      if (sent.isEmpty()) {
        problems.add(line.where() + ": “" + line.field() + "” is no field of this packet.");
      } else if (!plain(line.was()).equals(plain(sent.get().was()))) {
        problems.add(
            line.where()
                + ": what was sent was changed in the file; write beside it, not over it: "
                + line.field());
      } else {
        check(line, sent.get()).ifPresent(problems::add);
        if (!line.answer().isNothing()) {
          answers.add(line.answer());
        }
      }
    }
    if (answers.stream().map(Packet.Answer::key).distinct().count() < answers.size()) {
      problems.add("A field is answered twice; keep one line of it.");
    }
    if (!problems.isEmpty()) {
      throw new BadInput("file", problems);
    }
    return answers;
  }

  private static Optional<String> check(Line line, Packet.Line sent) {
    Packet.Answer answer = line.answer();
    if (!answer.mark().isEmpty() && !sent.kind().equals("mark")) {
      return Optional.of(line.where() + ": this field holds no mark; empty the column “mark”.");
    }
    if (!List.of("", "X", "?", "NA", "none").contains(answer.mark())) {
      return Optional.of(line.where() + ": “" + answer.mark() + "” is none of X, ?, NA and none.");
    }
    if (!answer.source().isEmpty() && !sent.kind().equals("source")) {
      return Optional.of(
          line.where() + ": this field holds no source; write it into the line of the sources.");
    }
    return answer.words().length() > 5_000 || answer.source().length() > 500
        ? Optional.of(line.where() + ": words have at most 5,000 characters, a source at most 500.")
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
