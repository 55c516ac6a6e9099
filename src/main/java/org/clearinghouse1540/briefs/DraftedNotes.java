package org.clearinghouse1540.briefs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of information notes: their sections with versions, and issued versions. */
@Component
final class DraftedNotes {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The greatest length of a section. */
  static final int LONGEST = 60_000;

  private final JdbcClient sql;
  private final Events events;
  private final Journal journal;
  private final Clock clock;

  DraftedNotes(JdbcClient sql, Events events, Journal journal, Clock clock) {
    this.sql = sql;
    this.events = events;
    this.journal = journal;
    this.clock = clock;
  }

  /** The current text of a section. */
  record Section(String key, String words, int version, String changedBy) {}

  /**
   * Changes of sections.
   *
   * @param words the texts by section
   * @param seen the versions that the user opened, by section
   * @param source the file from which the texts come, or empty
   */
  record Edit(Map<String, String> words, Map<String, Integer> seen, String source) {
    Edit {
      words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
      seen = Map.copyOf(seen);
    }
  }

  /** An issued version, with the text of the note on that day; it never changes. */
  record Issue(int number, LocalDate on, String by, String why, Map<String, String> sections) {}

  /** A note of an event in a language. */
  record WrittenNote(long id, Map<String, Section> sections, List<Issue> issues) {
    /** The section with this key, which may be empty. */
    Section section(String key) {
      return sections.getOrDefault(key, new Section(key, "", 0, ""));
    }

    /** The texts of its sections. */
    Map<String, String> words() {
      Map<String, String> words = new LinkedHashMap<>();
      NoteTemplates.SECTIONS.forEach(
          key -> {
            Section section = sections.get(key);
            words.put(key, section == null ? "" : section.words());
          });
      return words;
    }
  }

  /** The note of an event, or of one that was merged into it. */
  Optional<WrittenNote> find(long event, Language language) {
    return sql.sql(
            """
            select id from briefs_note
            where event_id = any(:family) and language = :language
            order by event_id = :event desc, id limit 1
            """)
        .param("family", events.family(event).toArray(Long[]::new))
        .param("event", event)
        .param("language", language.code())
        .query(Long.class)
        .optional()
        .map(id -> new WrittenNote(id, sections(id), issues(id)));
  }

  /** The event and the language of a note. */
  record NoteOf(long event, String language) {}

  /** The events and languages of all notes. */
  List<NoteOf> list() {
    return sql.sql("select event_id, language from briefs_note order by event_id, language")
        .query((row, number) -> new NoteOf(row.getLong("event_id"), row.getString("language")))
        .list();
  }

  /** The events and languages of notes, by the number of the note. */
  Map<Long, NoteOf> notes(Collection<Long> ids) {
    Map<Long, NoteOf> notes = new LinkedHashMap<>();
    sql.sql("select id, event_id, language from briefs_note where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query(
            (row, number) ->
                notes.put(
                    row.getLong("id"),
                    new NoteOf(row.getLong("event_id"), row.getString("language"))))
        .list();
    return notes;
  }

  private Map<String, Section> sections(long note) {
    Map<String, Section> sections = new LinkedHashMap<>();
    sql.sql("select * from briefs_note_section where note_id = :note order by key")
        .param("note", note)
        .query(
            (row, number) ->
                new Section(
                    row.getString("key"),
                    row.getString("words"),
                    row.getInt("version"),
                    row.getString("changed_by")))
        .list()
        .forEach(section -> sections.put(section.key(), section));
    return sections;
  }

  private List<Issue> issues(long note) {
    return sql.sql(
            """
            select number, issued_on, issued_by, why, sections::text as sections
            from briefs_note_issue where note_id = :note order by number desc
            """)
        .param("note", note)
        .query(
            (row, number) ->
                new Issue(
                    row.getInt("number"),
                    row.getDate("issued_on").toLocalDate(),
                    row.getString("issued_by"),
                    row.getString("why"),
                    map(row.getString("sections"))))
        .list();
  }

  /** Creates a note with drafted sections, unless there is one already. */
  void begin(Actor actor, long event, Language language, Map<String, String> drafted) {
    if (find(event, language).isPresent()) {
      return;
    }
    journal.inTransaction(
        () -> {
          Optional<Long> id =
              sql.sql(
                      """
                      insert into briefs_note (event_id, language, made_by)
                      values (:event, :language, :by) on conflict do nothing returning id
                      """)
                  .param("event", event)
                  .param("language", language.code())
                  .param("by", actor.name())
                  .query(Long.class)
                  .optional();
          if (id.isPresent()) {
            drafted.forEach((key, words) -> write(actor, id.get(), key, words));
            journal.write(
                actor,
                Change.of("note drafted", "event/" + event)
                    .after(Map.of("language", language.code(), "sections", drafted)));
          }
        });
  }

  /**
   * Saves changes of sections, all or none.
   *
   * @throws BadInput if another user changed one of the sections after it was opened
   */
  void save(Actor actor, long event, WrittenNote note, Edit edit) {
    journal.inTransaction(
        () -> {
          sql.sql("select id from briefs_note where id = :id for update")
              .param("id", note.id())
              .query(Long.class)
              .single();
          WrittenNote current = new WrittenNote(note.id(), sections(note.id()), List.of());
          edit.words().keySet().stream()
              .map(current::section)
              .filter(section -> isChanged(section, edit))
              .findFirst()
              .ifPresent(
                  section -> {
                    throw BadInput.of("words", "briefs.refused.conflict", section.changedBy());
                  });
          edit.words()
              .forEach((key, words) -> change(actor, event, note.id(), current.section(key), edit));
        });
  }

  // Another user may have written the same text.
  private static boolean isChanged(Section section, Edit edit) {
    return section.version() != edit.seen().getOrDefault(section.key(), 0)
        && !section.words().equals(edit.words().get(section.key()));
  }

  private void change(Actor actor, long event, long note, Section before, Edit edit) {
    String words = plain(edit.words().getOrDefault(before.key(), ""));
    if (before.words().equals(words)) {
      return;
    }
    write(actor, note, before.key(), words);
    journal.write(
        actor,
        Change.of("note changed", "event/" + event)
            .before(Map.of(before.key(), before.words()))
            .after(Map.of(before.key(), words))
            .source(edit.source()));
  }

  /** The text without formatting characters and empty lines. */
  static String plain(String words) {
    return PrintableText.clean(words)
        .lines()
        .map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void write(Actor actor, long note, String key, String words) {
    sql.sql(
            """
            with kept as (
              insert into briefs_note_section_past (note_id, key, words, version, changed_at, changed_by)
              select note_id, key, words, version, changed_at, changed_by from briefs_note_section
              where note_id = :note and key = :key)
            insert into briefs_note_section (note_id, key, words, changed_by)
            values (:note, :key, :words, :by)
            on conflict (note_id, key) do update set words = excluded.words,
              version = briefs_note_section.version + 1, changed_at = now(),
              changed_by = excluded.changed_by
            """)
        .param("note", note)
        .param("key", key)
        .param("words", plain(words))
        .param("by", actor.name())
        .update();
  }

  /** Issues the current version with the next number and the current date. */
  int issue(Actor actor, long event, WrittenNote note, String why) {
    return journal.inTransaction(
        () -> {
          // Two issues at the same moment would take the same number.
          sql.sql("select pg_advisory_xact_lock(1541, hashtext(:name))")
              .param("name", "note/" + note.id())
              .query(rows -> {});
          int number =
              sql.sql(
                      """
                      insert into briefs_note_issue
                        (note_id, number, sections, why, issued_on, issued_by)
                      select :note, coalesce(max(number), 0) + 1, :sections::jsonb, :why,
                        :today, :by
                      from briefs_note_issue where note_id = :note returning number
                      """)
                  .param("note", note.id())
                  .param("sections", JSON.writeValueAsString(note.words()))
                  .param("why", why)
                  .param("today", LocalDate.now(clock))
                  .param("by", actor.name())
                  .query(Integer.class)
                  .single();
          journal.write(
              actor,
              Change.of("note issued", "event/" + event).after(Map.of("number", number)).why(why));
          return number;
        });
  }

  static Map<String, String> map(String json) {
    return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
  }
}
