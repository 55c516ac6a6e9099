package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A subject that is narrower than an area, used to match needs with offers.
 *
 * @param areas keys of its areas, the closest first
 * @param near keys of related concepts or areas
 * @param rows keys of the rows of the matrix on this subject
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

  /** The name in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, key);
  }
}
