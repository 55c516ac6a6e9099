package org.clearinghouse1540.briefs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.ReportedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of notes that were edited in Word and uploaded for a decision. */
@Component
final class ReturnedNotes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final DraftedNotes notes;
  private final Events events;
  private final Journal journal;
  private final Originals originals;

  ReturnedNotes(
      JdbcClient sql, DraftedNotes notes, Events events, Journal journal, Originals originals) {
    this.sql = sql;
    this.notes = notes;
    this.events = events;
    this.journal = journal;
    this.originals = originals;
  }

  /** An uploaded note on which nobody decided. */
  record ReturnedNote(
      long id, String fileName, Map<String, String> sections, List<String> notRecognized) {}

  /** Stores the sections of an uploaded file until a person decides. */
  long keep(
      Actor actor,
      long event,
      DraftedNotes.WrittenNote note,
      SentFile file,
      ReturnedNoteParser.Found found) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into briefs_note_reading
                        (note_id, file_name, sections, not_understood, made_by)
                      values (:note, :file, :sections::jsonb, :rest::jsonb, :by)
                      returning id
                      """)
                  .param("note", note.id())
                  .param("file", file.name())
                  .param("sections", JSON.writeValueAsString(found.sections()))
                  .param("rest", JSON.writeValueAsString(found.notRecognized()))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          originals.receive(
              actor,
              IncomingFile.of(
                  "event/" + event, Original.Kind.EDITED_NOTE, file.name(), file.content()),
              found.account());
          journal.write(
              actor,
              Change.of("note read back", "event/" + event)
                  .after(Map.of("reading", id, "sections", found.sections().size()))
                  .source(file.name()));
          return id;
        });
  }

  /** An uploaded note on which nobody decided, with its event. */
  record Undecided(long id, long event, String title, String language, LocalDate since) {}

  private record UndecidedReading(long id, long note, LocalDate since) {}

  List<Undecided> undecided() {
    List<UndecidedReading> readings =
        sql.sql(
                """
                select id, note_id, kit_day(made_at) as since
                from briefs_note_reading
                where decided_at is null order by made_at, id
                """)
            .query(
                (row, number) ->
                    new UndecidedReading(
                        row.getLong("id"),
                        row.getLong("note_id"),
                        row.getObject("since", LocalDate.class)))
            .list();
    Map<Long, DraftedNotes.NoteOf> of =
        notes.notes(readings.stream().map(UndecidedReading::note).toList());
    Map<Long, Events.EventName> named =
        events.named(of.values().stream().map(DraftedNotes.NoteOf::event).toList());
    List<Undecided> undecided = new ArrayList<>();
    for (UndecidedReading reading : readings) {
      Optional.ofNullable(of.get(reading.note()))
          .ifPresent(
              note ->
                  Optional.ofNullable(named.get(note.event()))
                      .ifPresent(
                          event ->
                              undecided.add(
                                  new Undecided(
                                      reading.id(),
                                      event.id(),
                                      event.title(),
                                      note.language(),
                                      reading.since()))));
    }
    return undecided;
  }

  /** The uploaded note with this number, if nobody decided on it. */
  Optional<ReturnedNote> find(DraftedNotes.WrittenNote note, long id) {
    return sql.sql(
            """
            select id, file_name, sections::text as sections, not_understood::text as rest
            from briefs_note_reading
            where id = :id and note_id = :note and decided_at is null
            """)
        .param("id", id)
        .param("note", note.id())
        .query(
            (row, number) ->
                new ReturnedNote(
                    row.getLong("id"),
                    row.getString("file_name"),
                    DraftedNotes.map(row.getString("sections")),
                    JSON.readValue(row.getString("rest"), new TypeReference<List<String>>() {})))
        .optional();
  }

  /** The account of the edited note of an event that was uploaded last under a name. */
  ReportedView account(long event, ReturnedNote note, Language language) {
    return originals.of("event/" + event).stream()
        .filter(file -> file.kind() == Original.Kind.EDITED_NOTE)
        .filter(file -> file.fileName().equals(note.fileName()))
        .reduce((earlier, later) -> later)
        .map(file -> originals.account(file.id(), language))
        .orElseGet(ReportedView::none);
  }

  /** Records the decision on an uploaded note. */
  void decide(Actor actor, long event, long reading, boolean accepted) {
    journal.inTransaction(
        () -> {
          sql.sql("update briefs_note_reading set decided_at = now() where id = :id")
              .param("id", reading)
              .update();
          journal.write(
              actor,
              Change.of(
                      accepted ? "note read back, taken over" : "note read back, left",
                      "event/" + event)
                  .after(Map.of("reading", reading)));
        });
  }
}
