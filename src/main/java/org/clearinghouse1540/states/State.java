package org.clearinghouse1540.states;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * A State as the United Nations names it.
 *
 * @param code ISO 3166-1 alpha-3, upper case
 * @param member true for a Member State, false for an observer State
 * @param names the short name in each of the six languages
 * @param formalNames the formal name in each of the six languages, without an article
 * @param regions M49 region, subregion and intermediate region, those that apply
 * @param regionalGroup the informal regional group as used for counting, such as {@code APG}; empty
 *     if none is recorded
 */
public record State(
    String code,
    boolean member,
    Map<Language, String> names,
    Map<Language, String> formalNames,
    List<String> regions,
    String regionalGroup) {

  public State {
    names = Map.copyOf(names);
    formalNames = Map.copyOf(formalNames);
    regions = List.copyOf(regions);
    for (Language language : Language.values()) {
      if (names.getOrDefault(language, "").isBlank()) {
        throw new IllegalArgumentException("no name in " + language.code());
      }
      if (formalNames.getOrDefault(language, "").isBlank()) {
        throw new IllegalArgumentException("no formal name in " + language.code());
      }
    }
  }

  /** The short name in a language. */
  public String name(Language language) {
    return names.getOrDefault(language, code);
  }

  /** The short name in English. */
  public String name() {
    return name(Language.EN);
  }

  /** The formal name in a language, such as {@code Republic of Angola}. */
  public String formalName(Language language) {
    return formalNames.getOrDefault(language, code);
  }
}
