package org.clearinghouse1540.contacts;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of notes verbales about points of contact, with the files as received. */
@Component
public final class Nominations {
  private final JdbcClient sql;
  private final Originals originals;
  private final Journal journal;

  Nominations(JdbcClient sql, Originals originals, Journal journal) {
    this.sql = sql;
    this.originals = originals;
    this.journal = journal;
  }

  /** The notes about a contact, the oldest first. */
  public List<Nomination> of(long contact) {
    return sql.sql("select * from contacts_nomination where contact_id = :contact order by id")
        .param("contact", contact)
        .query(
            (row, number) ->
                new Nomination(
                    row.getLong("id"),
                    row.getLong("contact_id"),
                    Nomination.Kind.of(row.getString("kind")),
                    row.getString("reference"),
                    row.getObject("note_on", LocalDate.class),
                    row.getObject("effective_on", LocalDate.class),
                    row.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  /** The files of the notes about a contact. */
  List<Original> files(Contact contact) {
    return originals.of(contact.journalName());
  }

  // The journal names the files that it received, and a file is often named after the person.
  private static String nameOf(String fileName) {
    String ending = fileName.replaceFirst(".*\\.", "");
    return ending.matches("[A-Za-z0-9]{1,5}") && fileName.contains(".")
        ? "note-verbale." + ending
        : "note-verbale";
  }

  /** Records a note about a contact, inside the transaction of its effect. */
  void add(Actor actor, Contact contact, Nomination.Kind kind, NoteVerbale note) {
    sql.sql(
            """
            insert into contacts_nomination
              (contact_id, party, kind, reference, note_on, effective_on, recorded_by)
            values (:contact, :party, :kind, :reference, :dated, :effective, :by)
            """)
        .param("contact", contact.id())
        .param("party", contact.party())
        .param("kind", kind.key())
        .param("reference", note.reference())
        .param("dated", Date.valueOf(note.dated()))
        .param("effective", Date.valueOf(note.effective()))
        .param("by", actor.name())
        .update();
    note.file()
        .ifPresent(
            file ->
                originals.receive(
                    actor,
                    IncomingFile.of(
                            contact.journalName(),
                            Original.Kind.NOMINATION,
                            nameOf(file.name()),
                            file.content())
                        .with(contact.party(), Original.Readership.CONTACTS)));
    journal.write(
        actor,
        Change.of("nomination recorded", contact.journalName())
            .after(Map.of("note", note.reference(), "effect", kind.key())));
  }
}
