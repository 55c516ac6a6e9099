package org.clearinghouse1540.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of notes for successors, which are visible to their State alone. */
@Component
final class Handovers {
  private final JdbcClient sql;
  private final Journal journal;

  Handovers(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The notes of a contact, the latest first. */
  List<Handover> of(long contact) {
    return sql.sql(
            "select * from contacts_handover where contact_id = :id and words <> '' order by id"
                + " desc")
        .param("id", contact)
        .query(Handovers::handover)
        .list();
  }

  /** The notes of a State, the latest first. */
  List<Handover> ofParty(String party) {
    return sql.sql(
            "select * from contacts_handover where party = :party and words <> '' order by id desc")
        .param("party", party)
        .query(Handovers::handover)
        .list();
  }

  private static Handover handover(ResultSet row, int number) throws SQLException {
    return new Handover(
        row.getLong("id"),
        row.getLong("contact_id"),
        row.getString("words"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"));
  }

  /** Empties the notes of a contact for good, in the transaction of the erasure. */
  void erase(Actor actor, Contact contact) {
    sql.sql("update contacts_handover set words = '' where contact_id = :id")
        .param("id", contact.id())
        .update();
    journal.write(
        actor,
        Change.of("notes for the successor erased", contact.journalName())
            .after(Map.of("erased", true)));
  }

  /** Leaves a note. */
  void add(Actor actor, Contact contact, String words) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into contacts_handover (contact_id, party, words, made_by)
                  values (:contact, :party, :words, :by)
                  """)
              .param("contact", contact.id())
              .param("party", contact.party())
              .param("words", words)
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("note for the successor left", contact.journalName())
                  .after(Map.of("note", true)));
        });
  }
}
