package org.clearinghouse1540.matching;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;

/** One of the parts that judge together; each can be switched off to see what it gives. */
public enum ScoreComponent {
  /** Words that both texts share, rare ones first. */
  BM25,
  /** A sentence model: texts that mean something alike. */
  EMBEDDING,
  /** The areas and concepts of the field, with their words in six languages. */
  THESAURUS,
  /** Region, membership, dates, exclusions and what else speaks against an offer. */
  RULES;

  /** All parts. */
  public static final Set<ScoreComponent> ALL = Set.copyOf(EnumSet.allOf(ScoreComponent.class));

  /** All parts but those named, separated by commas. */
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
        throw new BadInput(
            "--without",
            "There is no part '"
                + name.strip()
                + "'; there are bm25, embedding, thesaurus, rules.");
      }
    }
    if (parts.isEmpty() || parts.equals(EnumSet.of(RULES))) {
      throw new BadInput(
          "--without", "Nothing is left that could judge; leave a part switched on.");
    }
    return parts;
  }
}
