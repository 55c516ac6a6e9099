package org.clearinghouse1540.sources;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the accounts of readers: the number of pieces that were placed, the reported
 * pieces, and the decision of a person on each. Any record with a file can have an account.
 */
@Component
public final class ReportedPieces {
  private final JdbcClient sql;
  private final Journal journal;

  ReportedPieces(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The number of pieces of a file, and of those that were placed. */
  public record Counts(int total, int placed) {
    public int reported() {
      return total - placed;
    }
  }

  /** Keeps the account of a file on which nobody decides piece by piece. */
  public void keep(String record, String owner, ContentAccount account) {
    List<ReportedPiece> pieces = new ArrayList<>();
    for (ContentAccount.Reported piece : account.reported()) {
      pieces.add(ReportedPiece.open(pieces.size(), piece, ""));
    }
    keep(record, owner, account, pieces);
  }

  /**
   * Keeps the account of a file, in the transaction that stores its record.
   *
   * @param record the record as named in the journal, such as {@code proposal/12}
   * @param owner the State whose users see it besides the Committee; may be empty
   * @param pieces what a person has to look at, in the order of the page
   */
  public void keep(
      String record, String owner, ContentAccount account, List<ReportedPiece> pieces) {
    sql.sql(
            """
            insert into sources_account (record, owner, total, placed)
            values (:record, :owner, :total, :placed)
            """)
        .param("record", record)
        .param("owner", owner)
        .param("total", account.total())
        .param("placed", account.placed())
        .update();
    for (ReportedPiece piece : pieces) {
      sql.sql(
              """
              insert into sources_reported (record, position, place, text, reason, field)
              values (:record, :position, :place, :text, cast(:reason as jsonb), :field)
              """)
          .param("record", record)
          .param("position", piece.position())
          .param("place", piece.place())
          .param("text", piece.text().replace("\u0000", ""))
          .param("reason", MessageCodec.write(piece.reason()))
          .param("field", piece.field())
          .update();
    }
  }

  /** The counts of a record; empty if no reader left an account of it. */
  public Optional<Counts> counts(String record) {
    return sql.sql("select total, placed from sources_account where record = :record")
        .param("record", record)
        .query((row, number) -> new Counts(row.getInt("total"), row.getInt("placed")))
        .optional();
  }

  /** The reported pieces of a record, in the order of the page. */
  public List<ReportedPiece> of(String record) {
    return sql.sql("select * from sources_reported where record = :record order by position")
        .param("record", record)
        .query(ReportedPieces::piece)
        .list();
  }

  /** The account of a record for reading; without counts if there is none that may be seen. */
  public ReportedView view(String record, Language language) {
    Map<String, List<ReportedPiece>> groups = new LinkedHashMap<>();
    for (ReportedPiece piece : of(record)) {
      groups.computeIfAbsent(piece.reason().in(language), reason -> new ArrayList<>()).add(piece);
    }
    return new ReportedView(
        counts(record),
        groups.values().stream()
            .map(
                pieces ->
                    new ReportedView.Group(
                        pieces.getFirst().reason(),
                        pieces.stream().map(ReportedPieceView::toRead).toList()))
            .toList(),
        0,
        Optional.empty());
  }

  /**
   * Records the decision of a person on a piece, in the transaction that made the results; a later
   * decision takes the place of an earlier one, which is in the journal.
   */
  public void decide(
      Actor actor, String record, ReportedPiece piece, ReportedPiece.PieceDecision decision) {
    sql.sql(
            """
            update sources_reported
            set target = :target, words = :words, results = :results, decided_by = :actor,
              decided_at = now()
            where record = :record and position = :position
            """)
        .param("target", decision.target())
        .param("words", decision.words())
        .param("results", decision.results().toArray(String[]::new))
        .param("actor", actor.name())
        .param("record", record)
        .param("position", piece.position())
        .update();
    journal.write(
        actor,
        Change.of("reported piece decided", record)
            .before(Map.of("text", piece.lastText(), "target", piece.target()))
            .after(
                Map.of(
                    "text",
                    decision.words().isEmpty() ? piece.text() : decision.words(),
                    "target",
                    decision.target(),
                    "results",
                    decision.results())));
  }

  private static ReportedPiece piece(ResultSet row, int number) throws SQLException {
    Array results = row.getArray("results");
    return new ReportedPiece(
        row.getInt("position"),
        row.getString("place"),
        row.getString("text"),
        MessageCodec.read(row.getString("reason")),
        row.getString("field"),
        row.getString("target"),
        row.getString("words"),
        List.of((String[]) results.getArray()));
  }
}
