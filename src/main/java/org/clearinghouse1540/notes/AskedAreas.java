package org.clearinghouse1540.notes;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Compares the areas that were found in a need with the kinds of help that its words name. Pure.
 */
final class AskedAreas {
  // A kind of help and the areas that its words may name.
  private static final Map<Kind, Set<String>> ASKED =
      Map.of(
          Kind.ASKED_TRAINING, Set.of("training"),
          Kind.ASKED_EXPERTISE, Set.of("expertise"),
          Kind.ASKED_EQUIPMENT, Set.of("equipment"),
          Kind.ASKED_DRAFTING, Set.of("drafting"),
          Kind.ASKED_TRANSLATION, Set.of("translation"),
          Kind.ASKED_LIST, Set.of("control-lists", "accounting"),
          Kind.ASKED_PLAN, Set.of("action-plan"));

  private AskedAreas() {}

  /** Whether the words name a kind of help, and none of its areas was found. */
  static boolean isOneMissing(List<String> areas, String text, Language language) {
    return ASKED.entrySet().stream()
        .anyMatch(
            asked ->
                Collections.disjoint(areas, asked.getValue())
                    && ProseVocabulary.has(asked.getKey(), language, text));
  }
}
