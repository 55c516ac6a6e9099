package org.clearinghouse1540.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the letterhead: the definition file, and the changes that the secretariat made
 * to it. A dispatched letter keeps the head with which it was sent.
 */
@Component
final class Letterheads {
  private static final String FILE = "letters/data/letterhead.csv";
  private static final String HEAD = "head.";
  private static final String REFERENCE = "reference";
  private final JdbcClient sql;
  private final Journal journal;
  private final Map<String, String> defined = new HashMap<>();

  private final Clock clock;

  Letterheads(JdbcClient sql, Journal journal, Definitions definitions, Clock clock) {
    this.clock = clock;
    this.sql = sql;
    this.journal = journal;
    Table table = definitions.read(FILE);
    for (Table.Row row : table.rows()) {
      defined.put(row.require("key"), row.require("words").replace(" | ", "\n"));
    }
    for (Language language : Language.values()) {
      require(table, HEAD + language.code());
    }
    require(table, REFERENCE);
  }

  private void require(Table table, String key) {
    if (!defined.containsKey(key)) {
      throw new Table.WrongDefinition(table.file() + ":1: " + key + " is missing");
    }
  }

  /** The day that a letter bears which is drafted now. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The letterhead of letters that are dispatched now. */
  Letterhead current() {
    Map<String, String> words = new HashMap<>(defined);
    sql.sql("select key, words from letters_letterhead")
        .query((row, number) -> words.put(row.getString("key"), row.getString("words")))
        .list();
    Map<Language, String> heads = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      heads.put(language, words.getOrDefault(HEAD + language.code(), ""));
    }
    return new Letterhead(heads, words.getOrDefault(REFERENCE, ""));
  }

  /** Saves a changed letterhead; the one before it stays in the journal. */
  void save(Actor actor, Letterhead changed) {
    journal.inTransaction(
        () -> {
          Map<String, String> before = words(current());
          Map<String, String> after = words(changed);
          after.forEach((key, words) -> put(actor, key, words));
          journal.write(
              actor, Change.of("letterhead changed", "letterhead").before(before).after(after));
        });
  }

  private static Map<String, String> words(Letterhead head) {
    Map<String, String> words = new HashMap<>();
    head.heads().forEach((language, lines) -> words.put(HEAD + language.code(), lines));
    words.put(REFERENCE, head.pattern());
    return words;
  }

  private void put(Actor actor, String key, String words) {
    if (Optional.ofNullable(defined.get(key)).filter(words::equals).isPresent()) {
      sql.sql("delete from letters_letterhead where key = :key").param("key", key).update();
      return;
    }
    sql.sql(
            """
            insert into letters_letterhead (key, words, changed_by) values (:key, :words, :actor)
            on conflict (key) do update
            set words = :words, changed_by = :actor, changed_at = now()
            """)
        .param("key", key)
        .param("words", words)
        .param("actor", actor.name())
        .update();
  }
}
