package org.clearinghouse1540.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads consents together with the proof that this program recorded them as they are. A proof is
 * made in the transaction that records or withdraws a consent: codes over the line that the
 * journal's trigger wrote about the row. A row that was changed, added or put back by other means
 * has another line or digest, and nobody without the key of the installation makes its code.
 */
@Component
public final class ConsentProofs {
  private static final HexFormat HEX = HexFormat.of();
  private final JdbcClient sql;
  private final SigningKey key;
  private final LastJournalCheck found;
  private final Clock clock;

  ConsentProofs(JdbcClient sql, SigningKey key, LastJournalCheck found, Clock clock) {
    this.sql = sql;
    this.key = key;
    this.found = found;
    this.clock = clock;
  }

  /** A consent and the last line about its row. */
  private record Line(long id, Subject subject, boolean withholds, String statement, long line) {
    static Line of(ResultSet row) throws SQLException {
      if (!row.getBoolean("is_last")) {
        throw new IllegalStateException("consent " + row.getLong("id") + " is not as recorded");
      }
      return new Line(
          row.getLong("id"),
          subjectOf(row),
          GateKey.valueOf(row.getString("key")) == GateKey.WITHHELD,
          statementOf(row),
          row.getLong("last_line"));
    }
  }

  /** The key with which row-level security verifies the second code of a proof, hexadecimal. */
  public static String policyKey(SigningKey key) {
    return key.code("key of the policies on consents");
  }

  /** Proves consents that the current transaction has recorded or withdrawn. */
  void prove(List<Long> ids) {
    sql.sql("select * from consent_checked where id = any(:ids) order by id")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> Line.of(row))
        .list()
        .forEach(this::prove);
  }

  private void prove(Line line) {
    prove(sql, line, key);
  }

  private static void prove(JdbcClient sql, Line line, SigningKey key) {
    sql.sql(
            """
            insert into consent_proof
              (consent_id, subject_kind, subject_id, withholds, line, code, policy_code)
            values (:id, :kind, :subject, :withholds, :line, :code, :policyCode)
            on conflict (consent_id) do update
              set line = excluded.line, code = excluded.code, policy_code = excluded.policy_code
            """)
        .param("id", line.id())
        .param("kind", line.subject().kind().name())
        .param("subject", line.subject().id())
        .param("withholds", line.withholds())
        .param("line", line.line())
        .param("code", key.code(line.statement()))
        .param("policyCode", policyCode(line.statement(), key))
        .update();
  }

  /**
   * Makes all proofs again with another key; see {@link
   * org.clearinghouse1540.kit.journal.CodedRows}.
   */
  public static List<RowFinding> renew(JdbcClient sql, SigningKey before, SigningKey key) {
    sql.sql("select set_config('clearinghouse.consent_key', :key, true)")
        .param("key", policyKey(before))
        .query(String.class)
        .single();
    List<RowFinding> wrong = new ArrayList<>(orphans(sql));
    List<Line> lines = new ArrayList<>();
    sql.sql("select * from consent_checked order by id")
        .query(
            row -> {
              if (row.getBoolean("proven") && isCoded(row, before)) {
                lines.add(Line.of(row));
              } else {
                wrong.add(finding(row.getLong("id"), unprovenKind(row)));
              }
            });
    lines.forEach(line -> prove(sql, line, key));
    return wrong;
  }

  // Proofs of consents that are gone, or that are about another subject now.
  private static List<RowFinding> orphans(JdbcClient sql) {
    return sql.sql(
            """
            select consent_id from consent_proof p where not exists
              (select from consent_checked r where r.id = p.consent_id
                and r.subject_kind = p.subject_kind and r.subject_id = p.subject_id)
            order by 1
            """)
        .query((row, number) -> finding(row.getLong(1), RowFinding.Kind.DELETED))
        .list();
  }

  /** The consents that meet a condition, oldest first. One that is not proven is reported. */
  List<ConsentRecord> list(String condition, Map<String, Object> parameters) {
    return sql.sql("select * from consent_checked where " + condition + " order by id")
        .params(parameters)
        .query((row, number) -> record(row))
        .list();
  }

  /** See {@link OwnersConsents#withdrawnSince}. */
  List<ConsentRecord> withdrawnSince(LocalDate day, Set<Audience.Use> uses) {
    return list(
        """
        key = 'CONSENT' and use = any(:uses)
          and withdrawn_on >= :day and withdrawn_on >= holds_from
          and coalesce(withdrawn_on <= holds_until, true)
          and not exists (select from consent_checked other
            where other.subject_kind = consent_checked.subject_kind
              and other.subject_id = consent_checked.subject_id
              and other.key = 'CONSENT' and other.use = any(:uses)
              and case when other.withdrawn_on is null
                then other.id > consent_checked.id or other.waits_for = ''
                  and other.holds_from <= kit_today()
                  and coalesce(other.holds_until >= kit_today(), true)
                else other.withdrawn_on >= other.holds_from
                  and coalesce(other.withdrawn_on <= other.holds_until, true) and
                  (other.withdrawn_on, other.id)
                  > (consent_checked.withdrawn_on, consent_checked.id) end)
        """,
        Map.of(
            "day",
            Date.valueOf(day),
            "uses",
            uses.stream().map(Enum::name).toArray(String[]::new)));
  }

  /**
   * The same consents with the withholdings of which the row is gone or names another subject. Only
   * the program sees every row, so only the program can ask.
   */
  List<ConsentRecord> complete(
      List<ConsentRecord> records, String condition, Map<String, Object> parameters) {
    List<ConsentRecord> gone =
        sql.sql(
                """
                select * from consent_proof p where withholds and %s and not exists
                  (select from consent_checked r where r.id = p.consent_id and r.key = 'WITHHELD'
                    and r.subject_kind = p.subject_kind and r.subject_id = p.subject_id)
                order by consent_id
                """
                    .formatted(condition))
            .params(parameters)
            .query((row, number) -> gone(row))
            .list();
    return gone.isEmpty() ? records : Stream.concat(records.stream(), gone.stream()).toList();
  }

  /** Reports all consents that are not as recorded; how many they are. */
  long unproven() {
    List<ConsentRecord> all = list("true", Map.of());
    return complete(all, "true", Map.of()).stream().filter(record -> !record.proven()).count();
  }

  private ConsentRecord record(ResultSet row) throws SQLException {
    return new ConsentRecord(
        row.getLong("id"),
        subjectOf(row),
        GateKey.valueOf(row.getString("key")),
        new Audience(Audience.Use.valueOf(row.getString("use")), row.getString("organization")),
        row.getString("given_by"),
        row.getString("document"),
        row.getDate("given_on").toLocalDate(),
        row.getInt("working_days") == 0
            ? new ConsentManner.Express()
            : new ConsentManner.Silence(
                row.getInt("working_days"),
                row.getString("calendar"),
                SilenceWait.find(row.getString("waits_for"))),
        row.getDate("holds_from").toLocalDate(),
        Optional.ofNullable(row.getDate("holds_until")).map(Date::toLocalDate),
        Optional.ofNullable(row.getDate("withdrawn_on")).map(Date::toLocalDate),
        row.getString("text_digest"),
        row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        isProven(row));
  }

  private boolean isProven(ResultSet row) throws SQLException {
    boolean proven = isCoded(row, key);
    if (!proven) {
      report(row.getLong("id"), unprovenKind(row));
    }
    return proven;
  }

  private static boolean isCoded(ResultSet row, SigningKey key) throws SQLException {
    String code = row.getString("code");
    return row.getBoolean("is_last")
        && code != null
        && row.getLong("proven_line") == row.getLong("last_line")
        && key.code(statementOf(row)).equals(code);
  }

  private static RowFinding.Kind unprovenKind(ResultSet row) throws SQLException {
    return row.getBoolean("is_last") ? RowFinding.Kind.NOT_SEALED : RowFinding.Kind.CHANGED;
  }

  private ConsentRecord gone(ResultSet row) throws SQLException {
    report(row.getLong("consent_id"), RowFinding.Kind.DELETED);
    LocalDate today = LocalDate.now(clock);
    return new ConsentRecord(
        row.getLong("consent_id"),
        subjectOf(row),
        GateKey.WITHHELD,
        Audience.EVERYBODY,
        "",
        "",
        today,
        new ConsentManner.Express(),
        today,
        Optional.empty(),
        Optional.empty(),
        "",
        clock.instant(),
        false);
  }

  private void report(long consent, RowFinding.Kind kind) {
    found.report(finding(consent, kind), clock.instant());
  }

  private static RowFinding finding(long consent, RowFinding.Kind kind) {
    return new RowFinding(Consents.TABLE, Long.toString(consent), kind);
  }

  private static Subject subjectOf(ResultSet row) throws SQLException {
    return new Subject(
        Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id"));
  }

  private static String statementOf(ResultSet row) throws SQLException {
    return "consent "
        + row.getLong("id")
        + " "
        + row.getLong("last_line")
        + " "
        + row.getString("digest");
  }

  private static byte[] policyCode(String statement, SigningKey key) {
    byte[] policyKey = HEX.parseHex(policyKey(key));
    return sha256(policyKey, sha256(policyKey, statement.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] sha256(byte[] first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
