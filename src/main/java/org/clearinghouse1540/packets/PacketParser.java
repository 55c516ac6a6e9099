package org.clearinghouse1540.packets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldComments;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An uploaded packet: its statement, its seal and its lines. Pure.
 *
 * @param statement the sealed statement
 * @param account of every cell or value of the file
 */
record PacketParser(String statement, String seal, List<Line> lines, ContentAccount account) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "file";
  private static final String NOTHING = "none";
  private static final int LONGEST_SOURCE = 500;

  PacketParser {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the file.
   *
   * @param number the row of the spreadsheet; 0 in an HTML file
   * @param field the key of the field
   * @param was the original value according to the file
   */
  record Line(int number, String field, String was, String words, String mark, String source) {
    boolean isEmpty() {
      return words.isBlank() && mark.isBlank() && source.isBlank();
    }

    FieldKey key() {
      return field.isBlank() ? new FieldKey("", "") : FieldKey.of(field);
    }
  }

  /** Whether a file is a packet in HTML. */
  static boolean isHtml(byte[] content) {
    return start(new String(content, StandardCharsets.UTF_8)) >= 0;
  }

  private static int start(String html) {
    int element = html.indexOf("id=\"" + PacketFile.ELEMENT + "\"");
    return element < 0 ? -1 : html.indexOf('>', element) + 1;
  }

  /**
   * The packet in an HTML file; only its data are parsed, not the markup.
   *
   * @throws BadInput if there is no packet
   */
  static PacketParser html(byte[] content) {
    String html = new String(content, StandardCharsets.UTF_8);
    int from = start(html);
    int to = from <= 0 ? -1 : html.indexOf('<', from);
    if (to < 0) {
      throw BadInput.of(FILE, "packets.refused.no-packet");
    }
    try {
      JsonNode json = JSON.readTree(html.substring(from, to));
      List<Line> lines = new ArrayList<>();
      for (JsonNode line : json.path("lines")) {
        lines.add(
            new Line(
                0,
                line.path("field").asString("").strip(),
                line.path("was").asString(""),
                line.path("words").asString("").strip(),
                line.path("mark").asString("").strip(),
                line.path("source").asString("").strip()));
      }
      return new PacketParser(
          json.path("statement").asString(""),
          json.path("seal").asString(""),
          lines,
          PacketAccount.of(html, json));
    } catch (JacksonException broken) {
      throw BadInput.of(FILE, "packets.refused.no-packet");
    }
  }

  /**
   * The packet in a spreadsheet.
   *
   * @throws BadInput if there is no packet
   */
  static PacketParser sheet(FileTables file) {
    Optional<Block.Cells> facts = sheet(file, "packet");
    Optional<Block.Cells> fields = sheet(file, "fields");
    if (facts.isEmpty() || fields.isEmpty()) {
      throw BadInput.of(FILE, "packets.refused.no-packet");
    }
    List<Line> lines = new ArrayList<>();
    List<List<String>> rows = fields.get().rows();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      lines.add(
          new Line(
              i + 1,
              cell(row, 0).strip(),
              cell(row, 3),
              cell(row, 6).strip(),
              cell(row, 4).strip(),
              cell(row, 5).strip()));
    }
    return new PacketParser(
        fact(facts.get(), "Packet"), fact(facts.get(), "Seal"), lines, PacketAccount.of(file));
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
        .filter(row -> cell(row, 0).equals(name))
        .map(row -> cell(row, 1))
        .findFirst()
        .orElse("");
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /**
   * The entries, after the whole file was compared with the packet.
   *
   * @throws BadInput with all problems
   */
  List<Packet.Answer> answers(Packet packet) {
    List<Problem> problems = new ArrayList<>();
    List<Packet.Answer> answers = new ArrayList<>();
    for (Line line : lines) {
      if (line.field().isEmpty() && line.isEmpty()) {
        continue;
      }
      Optional<Packet.Line> sent = packet.line(line.key());
      Optional<Message> problem = problem(line, sent);
      problem.ifPresent(found -> problems.add(new Problem(FILE, at(line, sent, found))));
      if (problem.isEmpty() && !line.isEmpty()) {
        answers.add(new Packet.Answer(line.key(), line.words(), mark(line.mark()), line.source()));
      }
    }
    if (answers.stream().map(Packet.Answer::key).distinct().count() < answers.size()) {
      problems.add(Problem.of(FILE, "packets.refused.twice"));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return answers;
  }

  private static Optional<FieldMark> mark(String text) {
    return text.isEmpty() ? Optional.empty() : FieldMark.find(text.equals(NOTHING) ? "" : text);
  }

  private static Optional<Message> problem(Line line, Optional<Packet.Line> sent) {
    if (sent.isEmpty()) {
      return Optional.of(Message.of("packets.refused.no-field", line.field()));
    }
    if (!plain(line.was()).equals(plain(sent.get().was()))) {
      return Optional.of(Message.of("packets.refused.changed"));
    }
    if (!line.mark().isEmpty() && sent.get().kind() != ColumnKind.MARK) {
      return Optional.of(Message.of("packets.refused.no-mark"));
    }
    if (!line.mark().isEmpty() && mark(line.mark()).isEmpty()) {
      return Optional.of(Message.of("packets.refused.mark", line.mark()));
    }
    if (!line.source().isEmpty() && sent.get().kind() != ColumnKind.SOURCE) {
      return Optional.of(Message.of("packets.refused.no-source"));
    }
    return line.words().length() > FieldComments.LONGEST || line.source().length() > LONGEST_SOURCE
        ? Optional.of(Message.of("packets.refused.too-long", FieldComments.LONGEST, LONGEST_SOURCE))
        : Optional.empty();
  }

  // The place is the row of the spreadsheet, or the field in the words of its form.
  private static Message at(Line line, Optional<Packet.Line> sent, Message problem) {
    Object place =
        line.number() > 0
            ? Message.of("packets.place.row", line.number())
            : sent.map(field -> field.row() + " · " + field.column()).orElse(line.field());
    return Message.of("packets.refused.at", place, problem);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }
}
