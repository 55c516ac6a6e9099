package org.clearinghouse1540.letters;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of corrections of dispatch and receipt: the earlier values stay on record. A
 * period that the dispatch began is counted again from the corrected day, by the same rules.
 */
@Component
final class LetterCorrections {
  private final JdbcClient sql;
  private final Letters letters;
  private final LetterRelease release;
  private final Journal journal;

  LetterCorrections(JdbcClient sql, Letters letters, LetterRelease release, Journal journal) {
    this.sql = sql;
    this.letters = letters;
    this.release = release;
    this.journal = journal;
  }

  /**
   * Corrects the record of a dispatched letter.
   *
   * @return the last day of the period that its dispatch began, if it is counted again
   */
  Optional<LocalDate> correct(Actor actor, Letter letter, DispatchDetails after, String why) {
    return journal.inTransaction(
        () -> {
          keep(actor, letter.id(), DispatchDetails.of(letter), why);
          letters.amend(actor, letter, after, why);
          return letter.dispatchedOn().filter(after.dispatchedOn()::equals).isPresent()
              ? Optional.<LocalDate>empty()
              : release.corrected(actor, letter, after.dispatchedOn());
        });
  }

  private void keep(Actor actor, long letter, DispatchDetails before, String why) {
    sql.sql(
            """
            insert into letters_correction (letter_id, dispatched_on, dispatched_how, reference,
              received_on, receipt, corrected_by, why)
            values (:letter, :day, :how, :reference, :received, :proof, :actor, :why)
            """)
        .param("letter", letter)
        .param("day", before.dispatchedOn())
        .param("how", before.how())
        .param("reference", before.reference())
        .param("received", before.receivedOn().orElse(null), Types.DATE)
        .param("proof", before.proof())
        .param("actor", actor.name())
        .param("why", why)
        .update();
  }

  /** The record of a letter before each correction, the most recent first. */
  List<PastDispatch> list(long letter) {
    return sql.sql("select * from letters_correction where letter_id = :letter order by id desc")
        .param("letter", letter)
        .query(LetterCorrections::past)
        .list();
  }

  private static PastDispatch past(ResultSet row, int number) throws SQLException {
    return new PastDispatch(
        new DispatchDetails(
            row.getDate("dispatched_on").toLocalDate(),
            row.getString("dispatched_how"),
            row.getString("reference"),
            Optional.ofNullable(row.getDate("received_on")).map(Date::toLocalDate),
            row.getString("receipt")),
        row.getTimestamp("corrected_at").toInstant(),
        row.getString("corrected_by"),
        row.getString("why"));
  }
}
