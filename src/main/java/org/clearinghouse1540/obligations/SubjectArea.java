package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;

/**
 * A subject area or a kind of assistance, used by needs, offers and the matrix.
 *
 * @param help true for a kind of assistance such as training, false for a subject such as border
 *     control
 * @param broader key of the wider area, or empty
 * @param paragraphs paragraphs of resolution 1540 (2004), such as {@code 3(d)}
 * @param weapons NW, CW, BW or ALL
 */
public record SubjectArea(
    String key,
    boolean help,
    String broader,
    List<String> paragraphs,
    Set<String> weapons,
    Map<Language, String> names) {
  public SubjectArea {
    paragraphs = List.copyOf(paragraphs);
    weapons = Set.copyOf(weapons);
    names = Map.copyOf(names);
  }

  /** The name in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, key);
  }
}
