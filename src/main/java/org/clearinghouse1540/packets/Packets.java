package org.clearinghouse1540.packets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.exchange.MatrixExchange;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repository of packets: what went out to be filled in without a network, and what came back.
 */
@Component
final class Packets {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final SigningKey key;
  private final MatrixExchange copying;
  private final MatrixFields fields;
  private final Clock clock;

  Packets(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      SigningKey key,
      MatrixExchange copying,
      MatrixFields fields,
      Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.key = key;
    this.copying = copying;
    this.fields = fields;
    this.clock = clock;
  }

  /** The seal of a packet. */
  String seal(Packet packet) {
    return key.seal(packet.statement());
  }

  /** Takes one out of a matrix as it stands, and remembers what was in it. */
  Packet take(Actor actor, MatrixId id) {
    byte[] name = new byte[12];
    RANDOM.nextBytes(name);
    Packet packet =
        new Packet(
            HexFormat.of().formatHex(name),
            id,
            LocalDate.now(clock).toString(),
            Packet.lines(copying.copy(id), fields.of(id)));
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into packets_packet (id, state, form, made_by, statement, lines)
                  values (:id, :state, :form, :by, :statement, :lines::jsonb)
                  """)
              .param("id", packet.id())
              .param("state", id.state())
              .param("form", id.form())
              .param("by", actor.name())
              .param("statement", packet.statement())
              .param("lines", JSON.writeValueAsString(packet.lines()))
              .update();
          journal.write(
              actor,
              Change.of("packet taken out", id.journalName())
                  .after(Map.of("packet", packet.id(), "fields", packet.lines().size())));
        });
    return packet;
  }

  /** What waits to be merged. */
  record Waiting(Packet packet, List<Packet.Answer> answers) {}

  /**
   * Reads what came back and keeps its answers until a person merges them.
   *
   * @throws BadInput if it was changed, is of another matrix or installation, or answers nothing
   */
  Packet sentBack(Actor actor, MatrixId id, byte[] content, String fileName) {
    PacketParser read =
        PacketParser.isHtml(content)
            ? PacketParser.html(content)
            : PacketParser.sheet(SandboxedReader.tables(content, fileName));
    if (!key.isSealed(read.statement(), read.seal())) {
      throw new BadInput(
          "file",
          "The seal of this packet does not hold: another installation made it, or it was changed."
              + " Take out a new one and fill that in.");
    }
    Packet packet =
        byStatement(id, read.statement())
            .orElseThrow(
                () ->
                    new BadInput(
                        "file",
                        "This packet is of another matrix; send it on that matrix's page."));
    List<Packet.Answer> answers = read.answers(packet);
    if (answers.isEmpty()) {
      throw new BadInput("file", "Nothing was filled in in this packet.");
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  "update packets_packet set answers = :answers::jsonb, sent_back_at = now(),"
                      + " merged_at = null where id = :id")
              .param("answers", JSON.writeValueAsString(answers))
              .param("id", packet.id())
              .update();
          journal.write(
              actor,
              Change.of("packet sent back", id.journalName())
                  .after(Map.of("packet", packet.id(), "answers", answers.size())));
        });
    return packet;
  }

  private Optional<Packet> byStatement(MatrixId id, String statement) {
    return sql.sql(
            "select id, statement, lines::text as lines from packets_packet"
                + " where state = :state and form = :form and statement = :statement")
        .param("state", id.state())
        .param("form", id.form())
        .param("statement", statement)
        .query((row, at) -> packet(id, row.getString("statement"), row.getString("lines")))
        .optional();
  }

  /** One that came back and was not merged yet. */
  Optional<Waiting> waiting(MatrixId id, String packet) {
    return sql.sql(
            "select statement, lines::text as lines, answers::text as answers from packets_packet"
                + " where id = :id and state = :state and form = :form"
                + " and sent_back_at is not null and merged_at is null")
        .param("id", packet)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, at) ->
                new Waiting(
                    packet(id, row.getString("statement"), row.getString("lines")),
                    JSON.readValue(
                        row.getString("answers"), new TypeReference<List<Packet.Answer>>() {})))
        .optional();
  }

  /** Those of a matrix that came back and were not merged yet: name and day. */
  Map<String, String> waiting(MatrixId id) {
    Map<String, String> waiting = new LinkedHashMap<>();
    sql.sql(
            "select id, sent_back_at from packets_packet where state = :state and form = :form"
                + " and sent_back_at is not null and merged_at is null order by sent_back_at")
        .param("state", id.state())
        .param("form", id.form())
        .query(
            row -> {
              waiting.put(
                  row.getString("id"),
                  LocalDate.ofInstant(row.getTimestamp("sent_back_at").toInstant(), clock.getZone())
                      .toString());
            });
    return waiting;
  }

  private static Packet packet(MatrixId id, String statement, String lines) {
    String[] parts = statement.split(" ");
    return new Packet(
        parts[1], id, parts[4], JSON.readValue(lines, new TypeReference<List<Packet.Line>>() {}));
  }

  /** Ends one: its answers were merged, or dropped. */
  void end(String packet) {
    sql.sql("update packets_packet set merged_at = now() where id = :id")
        .param("id", packet)
        .update();
  }
}
