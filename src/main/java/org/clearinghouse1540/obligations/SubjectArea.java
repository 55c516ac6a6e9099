package org.clearinghouse1540.obligations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;

/**
 * A subject area, or a kind of help, that needs and offers share.
 *
 * @param help true for a kind of help such as training, false for a subject such as border control
 * @param broader the key of the wider area, empty where there is none
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

  /** Its name in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, key);
  }
}
