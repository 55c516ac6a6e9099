package org.clearinghouse1540.briefs;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The standard texts of notes in six languages, read from a definition file. */
@Component
final class NoteTemplates {
  /** The sections of a note in order; the first four are its head. */
  static final List<String> SECTIONS =
      List.of(
          "event",
          "organizers",
          "dates",
          "participants",
          "background",
          "highlights",
          "summary",
          "comments");

  private final Map<String, Map<Language, String>> texts = new HashMap<>();

  NoteTemplates() {
    for (Table.Row row : Table.fromData("briefs/data/note_texts.csv").rows()) {
      row.require("status");
      Map<Language, String> words = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        words.put(language, row.require(language.code()));
      }
      texts.put(row.require("key"), words);
    }
  }

  /** The text of a key; throws if the file does not contain it. */
  String get(String key, Language language) {
    return find(key, language)
        .orElseThrow(() -> new IllegalArgumentException("note_texts.csv has no " + key));
  }

  Optional<String> find(String key, Language language) {
    return Optional.ofNullable(texts.get(key)).map(words -> words.getOrDefault(language, key));
  }

  /** The section with this key. */
  static Optional<String> findSection(String key) {
    return SECTIONS.stream().filter(key::equals).findFirst();
  }

  /** Whether a section belongs to the head, in which each section has a label. */
  static boolean inHead(String section) {
    return SECTIONS.indexOf(section) < 4;
  }

  /** The label of a section, or its number and heading. */
  String title(String section, Language language) {
    return inHead(section)
        ? get("label." + section, language)
        : (SECTIONS.indexOf(section) - 3) + ". " + get("section." + section, language);
  }
}
