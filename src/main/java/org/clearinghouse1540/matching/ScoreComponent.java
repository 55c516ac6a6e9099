package org.clearinghouse1540.matching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;

/** A component of the score; each can be switched off to see its effect. */
public enum ScoreComponent {
  /** Words in common, weighted by rarity. */
  BM25,
  /** Similarity of meaning by a sentence model. */
  EMBEDDING,
  /** The taxonomy of areas and concepts, with its terms in six languages. */
  THESAURUS,
  /** Rules on region, membership, dates and exclusions. */
  RULES;

  /** All components. */
  public static final Set<ScoreComponent> ALL = Set.copyOf(EnumSet.allOf(ScoreComponent.class));

  /**
   * All components except those in a list separated by commas.
   *
   * @throws BadInput if a name is unknown or no scoring component is left
   */
  public static Set<ScoreComponent> allBut(String names) {
    Set<ScoreComponent> parts = EnumSet.allOf(ScoreComponent.class);
    for (String name : names.split(",")) {
      String plain = name.strip().toUpperCase(Locale.ROOT);
      if (plain.isEmpty()) {
        continue;
      }
      try {
        parts.remove(valueOf(plain));
      } catch (IllegalArgumentException unknown) {
        throw BadInput.of("--without", "matching.refused.component", name.strip());
      }
    }
    if (parts.isEmpty() || parts.equals(EnumSet.of(RULES))) {
      throw BadInput.of("--without", "matching.refused.no-component");
    }
    return parts;
  }
}
