package org.clearinghouse1540.obligations;

import java.util.Map;

/**
 * The words of a form that come from an official copy, by language. All others are working wording.
 *
 * @param sources the provenance of each official word, by code of the language and key of the word
 */
public record Wording(Map<String, Map<String, String>> sources) {
  private static final String OFFICIAL = "official";

  public Wording {
    sources = Map.copyOf(sources);
  }

  /** Whether a word is official. */
  public boolean isOfficial(String language, String key) {
    return sources.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** Whether the provenance of a word says that it is official. */
  static boolean isOfficial(String provenance) {
    return provenance.equals("verified") || provenance.startsWith(OFFICIAL);
  }

  /** The provenance of a word that was read in an official copy. */
  static String provenance(String source) {
    return OFFICIAL + ": " + source;
  }
}
