package org.clearinghouse1540.obligations;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The subject areas and the concepts within them, with the words that carry them in six languages:
 * one list for needs, offers and the matrix, tied to paragraphs of the resolution and rows of the
 * matrix. Written from memory, correctable in its files.
 */
@Component
public final class SubjectAreas {
  private final Map<String, SubjectArea> byKey = new LinkedHashMap<>();
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Lexicon words = new Lexicon();

  /** An area found in a text, with the passage that carries it and where it begins. */
  public record Found(SubjectArea area, String passage, int start) {}

  /** Words of an area or of a concept where they stand in a text. */
  public record Named(String key, int start, int end) {}

  /** Reads the definition files; a wrong one stops the start with {@code file:line}. */
  public SubjectAreas() {
    for (Table.Row row : Table.fromData("obligations/data/areas.csv").rows()) {
      SubjectArea area = read(row);
      if (byKey.put(area.key(), area) != null) {
        throw row.wrong("the area " + area.key() + " stands twice");
      }
    }
    readConcepts();
    words("area_words.csv", "area", byKey.keySet());
    words("concept_words.csv", "concept", concepts.keySet());
  }

  private void readConcepts() {
    List<Table.Row> rows = Table.fromData("obligations/data/concepts.csv").rows();
    for (Table.Row row : rows) {
      Concept concept =
          new Concept(
              row.require("key"),
              keys(row.require("areas")),
              keys(row.get("near")),
              keys(row.get("rows")),
              names(row));
      if (byKey.containsKey(concept.key()) || concepts.put(concept.key(), concept) != null) {
        throw row.wrong(concept.key() + " stands twice");
      }
      for (String area : concept.areas()) {
        if (!byKey.containsKey(area)) {
          throw row.wrong("there is no area " + area);
        }
      }
    }
    for (Table.Row row : rows) {
      for (String near : keys(row.get("near"))) {
        if (!byKey.containsKey(near) && !concepts.containsKey(near)) {
          throw row.wrong("there is no concept " + near);
        }
      }
    }
  }

  private void words(String file, String column, Set<String> known) {
    Set<String> missing = new LinkedHashSet<>(known);
    for (Table.Row row : Table.fromData("obligations/data/" + file).rows()) {
      String key = row.require(column);
      if (!known.contains(key)) {
        throw row.wrong("there is no " + column + " " + key);
      }
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      for (String word : row.require("words").split(" ")) {
        words.add(key, language, word);
      }
      missing.remove(key);
    }
    for (String key : missing) {
      throw new Table.WrongDefinition("obligations/data/" + file + ":1: no words for " + key);
    }
  }

  private static List<String> keys(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
  }

  private static SubjectArea read(Table.Row row) {
    return new SubjectArea(
        row.require("key"),
        row.require("kind").equals("help"),
        row.get("broader"),
        List.of(row.require("paragraphs").split(" ")),
        Set.of(row.require("weapons").split(" ")),
        names(row));
  }

  private static Map<Language, String> names(Table.Row row) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, row.require("name_" + language.code()));
    }
    return names;
  }

  /** The area with this key; throws if there is none. */
  public SubjectArea get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no area " + key));
  }

  public Optional<SubjectArea> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public List<SubjectArea> list() {
    return List.copyOf(byKey.values());
  }

  /** The concept with this key. */
  public Optional<Concept> concept(String key) {
    return Optional.ofNullable(concepts.get(key));
  }

  /** The concepts, each within its areas. */
  public List<Concept> concepts() {
    return List.copyOf(concepts.values());
  }

  /**
   * The areas that a text names, by their own words or by those of a concept, in its order, each
   * with its first passage. Where the words of one area lie inside the longer words of another,
   * only the longer ones count: 'regulatory mechanisms' is not 'regulatory'.
   */
  public List<Found> in(String text) {
    Map<String, Found> first = new LinkedHashMap<>();
    for (Named named : named(text)) {
      Concept concept = concepts.get(named.key());
      String key = concept == null ? named.key() : concept.areas().getFirst();
      first.putIfAbsent(
          key, new Found(get(key), text.substring(named.start(), named.end()), named.start()));
    }
    return List.copyOf(first.values());
  }

  /** Where the words of areas and concepts stand in a text, in its order. */
  public List<Named> named(String text) {
    return words.in(text).stream()
        .map(hit -> new Named(hit.key(), hit.start(), hit.end()))
        .toList();
  }
}
