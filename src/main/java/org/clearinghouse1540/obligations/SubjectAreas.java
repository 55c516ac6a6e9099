package org.clearinghouse1540.obligations;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The taxonomy of subject areas and concepts, with their terms in six languages. Needs, offers and
 * the matrix share it; it refers to paragraphs of the resolution and rows of the matrix. The data
 * files were written from memory and can be corrected.
 */
@Component
public final class SubjectAreas {
  // The key of names of bodies and documents: words in them are no terms.
  private static final String NAME = "";

  private final Map<String, SubjectArea> byKey = new LinkedHashMap<>();
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Lexicon words = new Lexicon();

  /** An area found in a text, with its first passage and the start of that passage. */
  public record Found(SubjectArea area, String passage, int start) {}

  /** The position of a term of an area or concept in a text. */
  public record TermPosition(String key, int start, int end) {}

  /** Reads the definition files; a wrong one stops the start with {@code file:line}. */
  public SubjectAreas() {
    for (Table.Row row : Table.fromData("obligations/data/areas.csv").rows()) {
      SubjectArea area = read(row);
      if (byKey.put(area.key(), area) != null) {
        throw row.wrong("the area " + area.key() + " occurs twice");
      }
    }
    readConcepts();
    words("area_words.csv", "area", byKey.keySet());
    words("concept_words.csv", "concept", concepts.keySet());
    for (Table.Row row : Table.fromData("obligations/data/name_words.csv").rows()) {
      for (String word : row.require("words").split(" ")) {
        words.add(NAME, language(row), word);
      }
    }
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
        throw row.wrong(concept.key() + " occurs twice");
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
      for (String word : row.require("words").split(" ")) {
        words.add(key, language(row), word);
      }
      missing.remove(key);
    }
    for (String key : missing) {
      throw new Table.WrongDefinition("obligations/data/" + file + ":1: no words for " + key);
    }
  }

  private static Language language(Table.Row row) {
    return Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
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

  /**
   * The area with this key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SubjectArea get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no area " + key));
  }

  public Optional<SubjectArea> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The names of the areas with these keys in a language, separated by semicolons. */
  public String names(List<String> keys, Language language) {
    return keys.stream()
        .flatMap(key -> find(key).stream())
        .map(area -> area.name(language))
        .collect(Collectors.joining("; "));
  }

  public List<SubjectArea> list() {
    return List.copyOf(byKey.values());
  }

  /** The keys of all areas, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(byKey.keySet());
  }

  /** The name of an area in a language; a key that the taxonomy does not contain stays. */
  public String name(String key, Language language) {
    return find(key).map(area -> area.name(language)).orElse(key);
  }

  /** The concept with this key. */
  public Optional<Concept> concept(String key) {
    return Optional.ofNullable(concepts.get(key));
  }

  /** All concepts. */
  public List<Concept> concepts() {
    return List.copyOf(concepts.values());
  }

  /**
   * The areas named in a text by their own terms or those of a concept, in the order of the text,
   * each with its first passage. A term inside a longer term does not count: 'regulatory
   * mechanisms' is not 'regulatory'.
   */
  public List<Found> in(String text) {
    Map<String, Found> first = new LinkedHashMap<>();
    for (TermPosition term : termsIn(text)) {
      Concept concept = concepts.get(term.key());
      String key = concept == null ? term.key() : concept.areas().getFirst();
      first.putIfAbsent(
          key, new Found(get(key), text.substring(term.start(), term.end()), term.start()));
    }
    return List.copyOf(first.values());
  }

  /** The terms of areas and concepts in a text, in order; words of a name do not count. */
  public List<TermPosition> termsIn(String text) {
    return words.in(text).stream()
        .filter(hit -> !hit.key().equals(NAME))
        .map(hit -> new TermPosition(hit.key(), hit.start(), hit.end()))
        .toList();
  }
}
