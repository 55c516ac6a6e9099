package org.clearinghouse1540.packets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.MatrixView;
import org.clearinghouse1540.matrix.RowFilter;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.ReportedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of offline packets: their fields as downloaded, and the entries of the State. */
@Component
final class Packets {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final PacketBuilder builder;
  private final PacketMatrixCheck check;
  private final Originals originals;

  Packets(
      JdbcClient sql,
      Journal journal,
      PacketBuilder builder,
      PacketMatrixCheck check,
      Originals originals) {
    this.sql = sql;
    this.journal = journal;
    this.originals = originals;
    this.builder = builder;
    this.check = check;
  }

  /** The seal of a packet. */
  String seal(Packet packet) {
    return builder.seal(packet);
  }

  /** Creates a packet of the current matrix and stores its fields. */
  Packet create(Viewer viewer, MatrixView matrix, RowFilter filter) {
    Actor actor = viewer.actor();
    MatrixId id = matrix.id();
    Packet packet = builder.build(viewer, matrix, filter);
    journal.inTransaction(
        () -> {
          insert(actor, packet);
          journal.write(
              actor,
              Change.of("packet taken out", id.journalName())
                  .after(Map.of("packet", packet.id(), "fields", packet.lines().size())));
        });
    return packet;
  }

  private void insert(Actor actor, Packet packet) {
    sql.sql(
            """
            insert into packets_packet (id, state, form, made_by, statement, lines)
            values (:id, :state, :form, :by, :statement, :lines::jsonb)
            """)
        .param("id", packet.id())
        .param("state", packet.matrix().state())
        .param("form", packet.matrix().form())
        .param("by", actor.name())
        .param("statement", packet.statement())
        .param("lines", JSON.writeValueAsString(packet.lines()))
        .update();
  }

  /**
   * A packet that was uploaded and is not merged yet, with its entries.
   *
   * @param original the number of its file as received
   */
  record Uploaded(Packet packet, List<Packet.Answer> answers, Optional<Long> original) {
    Uploaded {
      answers = List.copyOf(answers);
    }
  }

  /** A packet that was uploaded and is not merged yet, with the date of the upload, ISO 8601. */
  record Pending(String id, String day) {}

  /**
   * Parses an uploaded packet and stores its entries until a person merges them.
   *
   * @throws BadInput if it was changed, belongs to another matrix or installation, is empty, or was
   *     uploaded before and is neither merged nor discarded
   */
  Packet upload(Actor actor, MatrixId id, SentFile file) {
    PacketParser parsed =
        PacketParser.isHtml(file.content())
            ? PacketParser.html(file.content())
            : PacketParser.sheet(SandboxedReader.tables(file.content(), file.name()));
    if (!builder.isSealed(parsed)) {
      throw BadInput.of("file", "packets.refused.seal");
    }
    Packet packet =
        byStatement(id, parsed.statement())
            .orElseThrow(() -> new BadInput(List.of(check.problem(id, parsed.statement()))));
    List<Packet.Answer> answers = parsed.answers(packet);
    if (answers.isEmpty()) {
      throw BadInput.of("file", "packets.refused.empty");
    }
    journal.inTransaction(
        () -> {
          long original =
              originals.receive(
                  actor,
                  IncomingFile.of(
                          id.journalName(), Original.Kind.PACKET, file.name(), file.content())
                      .with(id.state(), Original.Readership.OWNER),
                  parsed.account());
          if (!store(packet, answers, original)) {
            String waiting = id.address() + "/packet/" + packet.id();
            throw new BadInput(
                List.of(
                    new Problem(
                        "file", Message.of("packets.refused.waiting"), Optional.of(waiting))));
          }
          journal.write(
              actor,
              Change.of("packet sent back", id.journalName())
                  .after(Map.of("packet", packet.id(), "answers", answers.size())));
        });
    return packet;
  }

  // The entries of an earlier upload stay until a person merged or discarded them.
  private boolean store(Packet packet, List<Packet.Answer> answers, long original) {
    return sql.sql(
                """
                update packets_packet
                set answers = :answers::jsonb, sent_back_at = now(), merged_at = null,
                  original_id = :original
                where id = :id and (sent_back_at is null or merged_at is not null)
                """)
            .param("answers", JSON.writeValueAsString(answers))
            .param("original", original)
            .param("id", packet.id())
            .update()
        == 1;
  }

  private Optional<Packet> byStatement(MatrixId id, String statement) {
    return sql.sql(
            """
            select statement, lines::text as lines from packets_packet
            where state = :state and form = :form and statement = :statement
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("statement", statement)
        .query((row, at) -> packet(id, row.getString("statement"), row.getString("lines")))
        .optional();
  }

  /** An uploaded packet that is not merged yet. */
  Optional<Uploaded> find(MatrixId id, String packet) {
    return sql.sql(
            """
            select statement, lines::text as lines, answers::text as answers, original_id
            from packets_packet
            where id = :id and state = :state and form = :form
              and sent_back_at is not null and merged_at is null
            """)
        .param("id", packet)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, at) ->
                new Uploaded(
                    packet(id, row.getString("statement"), row.getString("lines")),
                    JSON.readValue(
                        row.getString("answers"), new TypeReference<List<Packet.Answer>>() {}),
                    Optional.ofNullable(row.getObject("original_id", Long.class))))
        .optional();
  }

  /** The uploaded packets of a matrix that are not merged yet. */
  List<Pending> pending(MatrixId id) {
    return sql.sql(
            """
            select id, sent_back_at from packets_packet
            where state = :state and form = :form
              and sent_back_at is not null and merged_at is null
            order by sent_back_at, id
            """)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, at) ->
                new Pending(
                    row.getString("id"),
                    DateText.day(row.getTimestamp("sent_back_at").toInstant())))
        .list();
  }

  /** The files of a matrix that its State uploaded, as received. */
  List<Original> files(MatrixId id) {
    return originals.of(id.journalName());
  }

  /** The account of the file of an uploaded packet. */
  ReportedView account(Uploaded uploaded, Language language) {
    return uploaded
        .original()
        .map(file -> originals.account(file, language))
        .orElseGet(ReportedView::none);
  }

  private static Packet packet(MatrixId id, String statement, String lines) {
    String[] parts = statement.split(" ");
    return new Packet(
        parts[1], id, parts[4], JSON.readValue(lines, new TypeReference<List<Packet.Line>>() {}));
  }

  /**
   * Merges entries of a packet in one transaction; it is closed when none is left.
   *
   * @param merging merges entries and returns those that are left
   * @return whether entries are left
   * @throws NotFound if another user closed it in the meantime
   */
  boolean merge(MatrixId id, String packet, Function<Uploaded, List<Packet.Answer>> merging) {
    AtomicBoolean left = new AtomicBoolean();
    journal.inTransaction(
        () -> {
          sql.sql("select 1 from packets_packet where id = :id for update")
              .param("id", packet)
              .query(Integer.class)
              .list();
          Uploaded uploaded = find(id, packet).orElseThrow(NotFound::new);
          List<Packet.Answer> rest = merging.apply(uploaded);
          if (rest.isEmpty()) {
            close(packet);
          } else {
            keep(packet, rest);
            left.set(true);
          }
        });
    return left.get();
  }

  private void keep(String packet, List<Packet.Answer> answers) {
    sql.sql("update packets_packet set answers = :answers::jsonb where id = :id")
        .param("answers", JSON.writeValueAsString(answers))
        .param("id", packet)
        .update();
  }

  /**
   * Closes a packet whose entries were merged or discarded.
   *
   * @throws NotFound if another user closed it in the meantime
   */
  void close(String packet) {
    int closed =
        sql.sql(
                """
                update packets_packet set merged_at = now()
                where id = :id and sent_back_at is not null and merged_at is null
                """)
            .param("id", packet)
            .update();
    if (closed == 0) {
      throw new NotFound();
    }
  }
}
