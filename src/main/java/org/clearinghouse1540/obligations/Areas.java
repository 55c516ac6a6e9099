package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The subject areas with the words that carry them in six languages: one list for needs and for
 * offers, tied to paragraphs of the resolution. Written from memory, correctable in its files.
 */
@Component
public final class Areas {
  private final Map<String, Area> byKey = new LinkedHashMap<>();
  private final Map<String, Pattern> words = new LinkedHashMap<>();

  /** An area found in a text, and the passage that carries it. */
  public record Found(Area area, String passage) {}

  private record Hit(Area area, int start, int end) {}

  /** Reads the definition files; a wrong one stops the start with {@code file:line}. */
  public Areas() {
    for (Table.Row row : Table.fromData("obligations/data/areas.csv").rows()) {
      Area area = read(row);
      if (byKey.put(area.key(), area) != null) {
        throw row.wrong("the area " + area.key() + " stands twice");
      }
    }
    Map<String, StringBuilder> forms = new LinkedHashMap<>();
    for (Table.Row row : Table.fromData("obligations/data/area_words.csv").rows()) {
      String key = row.require("area");
      if (!byKey.containsKey(key)) {
        throw row.wrong("there is no area " + key);
      }
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      StringBuilder form = forms.computeIfAbsent(key, name -> new StringBuilder());
      for (String word : row.require("words").split(" ")) {
        form.append(form.isEmpty() ? "" : "|").append(form(word, language));
      }
    }
    for (String key : byKey.keySet()) {
      StringBuilder form = forms.get(key);
      if (form == null) {
        throw new Table.WrongDefinition("obligations/data/area_words.csv:1: no words for " + key);
      }
      words.put(
          key, Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private static Area read(Table.Row row) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, row.require("name_" + language.code()));
    }
    return new Area(
        row.require("key"),
        row.require("kind").equals("help"),
        row.get("broader"),
        List.of(row.require("paragraphs").split(" ")),
        Set.of(row.require("weapons").split(" ")),
        names);
  }

  // 'export*' is a beginning, 'control~list' two words; Arabic words may carry small words in
  // front.
  private static String form(String word, Language language) {
    String form =
        Stream.of(word.split("~"))
            .map(
                part ->
                    part.endsWith("*")
                        ? Pattern.quote(part.substring(0, part.length() - 1)) + "[\\p{L}\\p{M}'’]*"
                        : Pattern.quote(part))
            .collect(Collectors.joining("[\\s-]+(?:(?:de|of|the|la|el|du|des)\\s+)?"));
    return switch (language) {
      case ZH -> form;
      case AR -> "(?<!\\p{L})[وبلف]?(?:ال|لل)?" + form + "(?!\\p{L})";
      default -> "(?<!\\p{L})" + form + "(?!\\p{L})";
    };
  }

  /** The area with this key; throws if there is none. */
  public Area get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no area " + key));
  }

  public Optional<Area> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public List<Area> list() {
    return List.copyOf(byKey.values());
  }

  /**
   * The areas that a text names, in its order, each with its first passage. Where the words of one
   * area lie inside the longer words of another, only the longer ones count: 'regulatory
   * mechanisms' is not 'regulatory'.
   */
  public List<Found> in(String text) {
    List<Hit> hits = new ArrayList<>();
    words.forEach(
        (key, pattern) -> {
          Matcher match = pattern.matcher(text);
          while (match.find()) {
            hits.add(new Hit(get(key), match.start(), match.end()));
          }
        });
    Map<String, Hit> first = new LinkedHashMap<>();
    hits.sort(Comparator.comparingInt(Hit::start).thenComparing(hit -> hit.area().key()));
    for (Hit hit : hits) {
      boolean inside =
          hits.stream()
              .anyMatch(
                  other ->
                      other.start() <= hit.start()
                          && other.end() >= hit.end()
                          && other.end() - other.start() > hit.end() - hit.start());
      if (!inside) {
        first.putIfAbsent(hit.area().key(), hit);
      }
    }
    return first.values().stream()
        .map(hit -> new Found(hit.area(), text.substring(hit.start(), hit.end())))
        .toList();
  }
}
