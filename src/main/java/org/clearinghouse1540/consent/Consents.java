package org.clearinghouse1540.consent;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of consents and approvals. */
@Component
public final class Consents {
  private static final RowMapper<ConsentRecord> RECORD =
      (row, number) ->
          new ConsentRecord(
              row.getLong("id"),
              new Subject(
                  Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
              GateKey.valueOf(row.getString("key")),
              new Audience(
                  Audience.Use.valueOf(row.getString("use")), row.getString("organization")),
              row.getString("given_by"),
              row.getString("document"),
              row.getDate("given_on").toLocalDate(),
              row.getInt("working_days") == 0
                  ? new ConsentManner.Express()
                  : new ConsentManner.Silence(
                      row.getInt("working_days"), row.getString("calendar")),
              row.getDate("holds_from").toLocalDate(),
              Optional.ofNullable(row.getDate("holds_until")).map(Date::toLocalDate),
              Optional.ofNullable(row.getDate("withdrawn_on")).map(Date::toLocalDate));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Consents(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** All that was given for a subject, withdrawn or not, oldest first. */
  public List<ConsentRecord> list(Subject subject) {
    return sql.sql(
            "select * from consent_record where subject_kind = :kind and subject_id = :id order by"
                + " id")
        .param("kind", subject.kind().name())
        .param("id", subject.id())
        .query(RECORD)
        .list();
  }

  /** All that was given for subjects of one kind. */
  public List<ConsentRecord> list(Subject.Kind kind) {
    return sql.sql("select * from consent_record where subject_kind = :kind order by id")
        .param("kind", kind.name())
        .query(RECORD)
        .list();
  }

  /** A text that changes whenever something is given or withdrawn. */
  public String state() {
    return sql.sql("select count(*) || ' ' || count(withdrawn_on) from consent_record")
        .query(String.class)
        .single();
  }

  /** The number of times that consent was withdrawn or a record withheld. */
  public long closed() {
    return sql.sql(
            "select count(*) filter (where withdrawn_on is not null or key = 'WITHHELD')"
                + " from consent_record")
        .query(Long.class)
        .single();
  }

  /**
   * Records what was given.
   *
   * @throws BadInput if the document or the giver is not named, or the days cannot be
   */
  public void give(Actor actor, Subject subject, ConsentGrant given, LocalDate today) {
    given.check(today);
    int days = given.manner() instanceof ConsentManner.Silence silence ? silence.workingDays() : 0;
    String calendar =
        given.manner() instanceof ConsentManner.Silence silence ? silence.calendar() : "";
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into consent_record
                    (subject_kind, subject_id, key, use, organization, given_by, document, given_on,
                     manner, working_days, calendar, holds_from, holds_until, recorded_by)
                  values (:kind, :id, :key, :use, :organization, :givenBy, :document, :givenOn,
                     :manner, :days, :calendar, :from, :until, :actor)
                  """)
              .param("kind", subject.kind().name())
              .param("id", subject.id())
              .param("key", given.key().name())
              .param("use", given.audience().use().name())
              .param("organization", given.audience().organization())
              .param("givenBy", given.givenBy().strip())
              .param("document", given.document().strip())
              .param("givenOn", given.givenOn())
              .param("manner", days == 0 ? "express" : "silence")
              .param("days", days)
              .param("calendar", calendar)
              .param("from", given.holdsFrom())
              .param("until", given.until().orElse(null))
              .param("actor", actor.name())
              .update();
          journal.write(
              actor,
              Change.of(given.key().key() + " recorded", subject.journalName())
                  .after(Map.of(name(given.key(), given.audience()), words(given, days)))
                  .source(given.document().strip()));
        });
  }

  private static Map<String, Object> words(ConsentGrant given, int days) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("given", true);
    words.put("by", given.givenBy().strip());
    words.put("on", given.givenOn().toString());
    words.put("from", given.holdsFrom().toString());
    given.until().ifPresent(last -> words.put("until", last.toString()));
    words.put("manner", days == 0 ? "express" : "silence of " + days + " working days");
    return words;
  }

  private static String name(GateKey key, Audience audience) {
    return audience.equals(Audience.EVERYBODY)
        ? key.key()
        : (key.key() + " " + audience.use().key() + " " + audience.organization()).strip();
  }

  /**
   * Withdraws all of one key for one use of a subject, or objects to it before it holds; at once.
   *
   * @throws BadInput if the document is not named or there is nothing to withdraw
   */
  public void withdraw(
      Actor actor, Subject subject, ConsentWithdrawal withdrawal, LocalDate today) {
    GateKey key = withdrawal.key();
    Audience audience = withdrawal.audience();
    String document = withdrawal.document();
    if (document.isBlank()) {
      throw BadInput.of("document", "consent.refused.withdrawal-document");
    }
    transaction.executeWithoutResult(
        status -> {
          int withdrawn =
              sql.sql(
                      """
                      update consent_record set withdrawn_on = :today, withdrawn_by_document = :document
                      where subject_kind = :kind and subject_id = :id and key = :key
                        and use = :use and organization = :organization and withdrawn_on is null
                      """)
                  .param("today", today)
                  .param("document", document.strip())
                  .param("kind", subject.kind().name())
                  .param("id", subject.id())
                  .param("key", key.name())
                  .param("use", audience.use().name())
                  .param("organization", audience.organization())
                  .update();
          if (withdrawn == 0) {
            throw BadInput.of("document", "consent.refused.nothing-to-withdraw");
          }
          journal.write(
              actor,
              Change.of(key.key() + " withdrawn", subject.journalName())
                  .after(
                      Map.of(name(key, audience), Map.of("given", false, "on", today.toString())))
                  .source(document.strip()));
        });
  }
}
