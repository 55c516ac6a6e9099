package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalTrace;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of receipts. */
@Component
class ActReceipts {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration REPETITION = Duration.ofDays(1);
  private final JdbcClient sql;
  private final Journal journal;
  private final Clock clock;

  ActReceipts(JdbcClient sql, Journal journal, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.clock = clock;
  }

  /** Lets one sending of a form wait for another of the same content, until the act has ended. */
  void lock(ActAttempt attempt) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:digest, 1540))")
        .param("digest", attempt.digest())
        .query(rows -> {});
  }

  /**
   * The receipt of the act if it was done before: from the same check page, or with the same
   * content within a day while the records that it changed have not been changed by anybody since.
   */
  Optional<Long> ofSame(ActAttempt attempt) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql
                .sql(
                    """
                    select * from kit_receipt
                    where account = :account
                      and (token = :token or digest = :digest and at > :since)
                    order by id desc
                    """)
                .param("account", attempt.user().name())
                .param("token", attempt.number())
                .param("digest", attempt.digest())
                .param("since", Timestamp.from(clock.instant().minus(REPETITION)))
                .query(
                    (row, number) -> {
                      boolean same =
                          row.getString("token").equals(attempt.number())
                              || journal.isLast(subjects(row), row.getLong("journal_seq"));
                      return same ? row.getLong("id") : 0L;
                    })
                .list()
                .stream()
                .filter(id -> id > 0)
                .findFirst());
  }

  private static List<String> subjects(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("subjects").getArray());
  }

  /** The number of the last entry of the journal. */
  long lastEntry() {
    return journal.lastEntry();
  }

  /** The records that the current transaction changed after an entry. */
  JournalTrace trace(long start) {
    return journal.trace(start);
  }

  /** Records the receipt of an act in its transaction and returns its number. */
  long add(ActAttempt attempt, ActSummary summary, JournalTrace trace, String result) {
    PageUser user = attempt.user();
    Map<String, ActText> texts = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      texts.put(language.code(), summary.in(language));
    }
    String role = user.party().isEmpty() ? user.role() : user.role() + " " + user.party();
    long number =
        sql.sql(
                """
                insert into kit_receipt (token, digest, account, role, viewer, party, act, address,
                  record, result, texts, subjects, journal_seq, at)
                values (:token, :digest, :account, :role, kit_viewer(), coalesce(kit_party(), ''),
                  :act, :address, :record, :result, :texts, :subjects, :last, :at)
                returning id
                """)
            .param("token", attempt.number())
            .param("digest", attempt.digest())
            .param("account", user.name())
            .param("role", role)
            .param("act", summary.name().key())
            .param("address", summary.address())
            .param("record", record(summary.address().isEmpty() ? result : summary.address()))
            .param("result", result)
            .param("texts", JSON.writeValueAsString(texts))
            .param("subjects", trace.subjects().toArray(String[]::new))
            .param("last", trace.last())
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .single();
    journal.write(
        new Actor(user.name(), role),
        Change.of("act confirmed", "receipt/" + number)
            .after(Map.of("act", summary.name().key(), "records", trace.subjects())));
    return number;
  }

  /** A receipt that the current user may see. */
  Optional<ActReceipt> find(long number, Language language) {
    return sql.sql("select * from kit_receipt where id = :id")
        .param("id", number)
        .query((row, index) -> receipt(row, language))
        .optional();
  }

  /** The latest receipts that the current user may see, newest first. */
  List<ActReceipt> list(Language language) {
    return sql.sql("select * from kit_receipt order by id desc limit :most")
        .param("most", ActReceiptListView.MOST)
        .query((row, index) -> receipt(row, language))
        .list();
  }

  /** All receipts that the current user may see, the oldest first. */
  List<ActReceipt> all(Language language) {
    return sql.sql("select * from kit_receipt order by id")
        .query((row, index) -> receipt(row, language))
        .list();
  }

  /** The latest receipts of the record at an address that the current user may see. */
  List<ActReceipt> ofRecord(String address, Language language) {
    return sql.sql("select * from kit_receipt where record = :record order by id desc limit :most")
        .param("record", record(address))
        .param("most", ActReceiptListView.MOST_OF_RECORD)
        .query((row, index) -> receipt(row, language))
        .list();
  }

  // A link into a record, or to its list with a filter, is a link to the record.
  private static String record(String address) {
    return UriUtils.decode(address.replaceFirst("[?#].*", ""), StandardCharsets.UTF_8);
  }

  /**
   * Empties the texts of receipts that may name a person whose data are erased: of these acts, by a
   * party or on the record at an address. Runs in the transaction of the erasure.
   */
  void empty(Collection<String> acts, String party, String address) {
    ViewerDataSource.asProgram(
        () ->
            sql.sql(
                    """
                    select id, texts from kit_receipt
                    where act = any(:acts) and emptied_at is null
                      and (party = :party or record = :record)
                    order by id
                    """)
                .param("acts", acts.toArray(String[]::new))
                .param("party", party)
                .param("record", record(address))
                .query((row, number) -> Map.entry(row.getLong("id"), texts(row)))
                .list()
                .forEach(found -> empty(found.getKey(), found.getValue())));
  }

  private void empty(long number, Map<String, ActText> texts) {
    Map<String, ActText> emptied = new LinkedHashMap<>();
    texts.forEach((language, text) -> emptied.put(language, text.emptied()));
    sql.sql("update kit_receipt set texts = :texts, emptied_at = :now where id = :id")
        .param("texts", JSON.writeValueAsString(emptied))
        .param("now", Timestamp.from(clock.instant()))
        .param("id", number)
        .update();
  }

  private static Map<String, ActText> texts(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("texts"), new TypeReference<Map<String, ActText>>() {});
  }

  private static ActReceipt receipt(ResultSet row, Language language) throws SQLException {
    Map<String, ActText> texts = texts(row);
    ActText text = texts.get(language.code());
    if (text == null) {
      throw new IllegalStateException("the receipt has no text in " + language);
    }
    return new ActReceipt(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("account"),
        row.getString("role"),
        text,
        row.getString("address"),
        row.getString("result"),
        Optional.ofNullable(row.getTimestamp("emptied_at")).map(Timestamp::toInstant));
  }
}
