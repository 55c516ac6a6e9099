package org.clearinghouse1540.briefs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of notes that were edited in Word and read back: each waits for a person. */
@Component
final class ReturnedNotes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReturnedNotes(JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A file that was read back and waits for a person. */
  record Reading(
      long id, String fileName, Map<String, String> sections, List<String> notUnderstood) {}

  /** Keeps what was read in a file until a person decides. */
  long keep(
      Actor actor,
      long event,
      DraftedNotes.WrittenNote note,
      String fileName,
      ReturnedNoteParser.Found found) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      sql.sql(
                              "insert into briefs_note_reading (note_id, file_name, sections,"
                                  + " not_understood, made_by) values (:note, :file,"
                                  + " :sections::jsonb, :rest::jsonb, :by) returning id")
                          .param("note", note.id())
                          .param("file", fileName)
                          .param("sections", JSON.writeValueAsString(found.sections()))
                          .param("rest", JSON.writeValueAsString(found.notUnderstood()))
                          .param("by", actor.name())
                          .query(Long.class)
                          .single();
                  journal.write(
                      actor,
                      Change.of("note read back", "event/" + event)
                          .after(Map.of("reading", id, "sections", found.sections().size()))
                          .source(fileName));
                  return id;
                }))
        .orElseThrow();
  }

  /** What was read back and waits for a person, with the note that it belongs to. */
  record Undecided(long id, long event, String title, String language, LocalDate since) {}

  List<Undecided> undecided() {
    return sql.sql(
            """
            select r.id, coalesce(e.merged_into, e.id) as event, e.title, n.language, r.made_at
            from briefs_note_reading r join briefs_note n on n.id = r.note_id
            join outreach_event e on e.id = n.event_id
            where r.decided_at is null order by r.made_at
            """)
        .query(
            (row, number) ->
                new Undecided(
                    row.getLong("id"),
                    row.getLong("event"),
                    row.getString("title"),
                    row.getString("language"),
                    LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), clock.getZone())))
        .list();
  }

  /** One that waits. */
  Optional<Reading> find(DraftedNotes.WrittenNote note, long id) {
    return sql.sql(
            "select id, file_name, sections::text as sections, not_understood::text as rest from"
                + " briefs_note_reading where id = :id and note_id = :note and decided_at is null")
        .param("id", id)
        .param("note", note.id())
        .query(
            (row, number) ->
                new Reading(
                    row.getLong("id"),
                    row.getString("file_name"),
                    DraftedNotes.map(row.getString("sections")),
                    JSON.readValue(row.getString("rest"), new TypeReference<List<String>>() {})))
        .optional();
  }

  /**
   * Says that a person decided on what was read.
   *
   * @param how taken over or left
   */
  void decided(Actor actor, long event, long reading, String how) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql("update briefs_note_reading set decided_at = now() where id = :id")
              .param("id", reading)
              .update();
          journal.write(
              actor,
              Change.of("note read back, " + how, "event/" + event)
                  .after(Map.of("reading", reading)));
        });
  }
}
