package org.clearinghouse1540.consent;

import java.sql.Date;
import java.time.LocalDate;
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

/** The ledger of consents and approvals. */
@Component
public final class Consents {
  private static final RowMapper<ConsentRecord> RECORD =
      (row, number) ->
          new ConsentRecord(
              row.getLong("id"),
              new Subject(
                  Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
              Key.valueOf(row.getString("key")),
              row.getString("given_by"),
              row.getString("document"),
              row.getDate("given_on").toLocalDate(),
              row.getString("manner"),
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
  List<ConsentRecord> list(Subject.Kind kind) {
    return sql.sql("select * from consent_record where subject_kind = :kind order by id")
        .param("kind", kind.name())
        .query(RECORD)
        .list();
  }

  /**
   * Records what was given.
   *
   * @throws BadInput if the document or the giver is not named, or the day lies in the future
   */
  public void give(
      Actor actor,
      Subject subject,
      Key key,
      String givenBy,
      String document,
      LocalDate givenOn,
      LocalDate today) {
    if (document.isBlank()) {
      throw new BadInput("document", "Name the document by which it was given.");
    }
    if (givenBy.isBlank()) {
      throw new BadInput("given-by", "Name who gave it.");
    }
    if (givenOn.isAfter(today)) {
      throw new BadInput("given-on", "The day lies in the future; give the date of the document.");
    }
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  insert into consent_record
                    (subject_kind, subject_id, key, given_by, document, given_on, manner, recorded_by)
                  values (:kind, :id, :key, :givenBy, :document, :givenOn, 'express', :actor)
                  """)
              .param("kind", subject.kind().name())
              .param("id", subject.id())
              .param("key", key.name())
              .param("givenBy", givenBy.strip())
              .param("document", document.strip())
              .param("givenOn", givenOn)
              .param("actor", actor.name())
              .update();
          journal.write(
              actor,
              Change.of(key.key() + " recorded", subject.journalName())
                  .after(
                      Map.of(
                          key.key(),
                          Map.of("given", true, "by", givenBy.strip(), "on", givenOn.toString())))
                  .source(document.strip()));
        });
  }

  /**
   * Withdraws all of one key for a subject; it holds at once.
   *
   * @throws BadInput if the document is not named or there is nothing to withdraw
   */
  public void withdraw(Actor actor, Subject subject, Key key, String document, LocalDate today) {
    if (document.isBlank()) {
      throw new BadInput("document", "Name the document by which it is withdrawn.");
    }
    transaction.executeWithoutResult(
        status -> {
          int withdrawn =
              sql.sql(
                      """
                      update consent_record set withdrawn_on = :today, withdrawn_by_document = :document
                      where subject_kind = :kind and subject_id = :id and key = :key
                        and withdrawn_on is null
                      """)
                  .param("today", today)
                  .param("document", document.strip())
                  .param("kind", subject.kind().name())
                  .param("id", subject.id())
                  .param("key", key.name())
                  .update();
          if (withdrawn == 0) {
            throw new BadInput("document", "There is nothing to withdraw.");
          }
          journal.write(
              actor,
              Change.of(key.key() + " withdrawn", subject.journalName())
                  .after(Map.of(key.key(), Map.of("given", false, "on", today.toString())))
                  .source(document.strip()));
        });
  }
}
