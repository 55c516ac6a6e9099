package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A subject of the field, narrower than an area: the word under which a need and an offer meet.
 *
 * @param areas keys of the areas it belongs to, the closest first
 * @param near keys of concepts or areas that are next to it
 * @param rows keys of rows of the matrix that record it
 */
public record Concept(
    String key,
    List<String> areas,
    List<String> near,
    List<String> rows,
    Map<Language, String> names) {
  public Concept {
    areas = List.copyOf(areas);
    near = List.copyOf(near);
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
  }

  /** Its name in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, key);
  }
}
