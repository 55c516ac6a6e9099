package org.clearinghouse1540.kit.retrieval;

import java.util.List;
import java.util.Map;

/**
 * The records that were found.
 *
 * @param found the number of records that match the question and its limits
 * @param hits those of one page, the best first, each with its best passage
 * @param kinds the number of records of each kind, under the other limits; the other two likewise
 */
public record PassageHits(
    int found,
    List<Hit> hits,
    Map<String, Integer> kinds,
    Map<String, Integer> languages,
    Map<String, Integer> parties) {
  public PassageHits {
    hits = List.copyOf(hits);
    kinds = Map.copyOf(kinds);
    languages = Map.copyOf(languages);
    parties = Map.copyOf(parties);
  }

  /**
   * A record that was found.
   *
   * @param passage the passage that matches best
   * @param passages how many of its passages match
   */
  public record Hit(Passage passage, int passages) {}
}
