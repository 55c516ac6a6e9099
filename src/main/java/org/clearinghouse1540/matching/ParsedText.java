package org.clearinghouse1540.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.WeaponType;

/**
 * The content of a need or an offer, parsed once.
 *
 * @param subjects areas and concepts; an area is left out if one of its concepts is named
 * @param kinds kinds of assistance
 * @param exclusions exclusions in the text
 * @param weapons types of weapons
 */
record ParsedText(
    String text,
    Language language,
    List<TermMatch> subjects,
    List<TermMatch> kinds,
    List<Exclusion> exclusions,
    Set<WeaponType> weapons) {
  ParsedText {
    subjects = List.copyOf(subjects);
    kinds = List.copyOf(kinds);
    exclusions = List.copyOf(exclusions);
    weapons = Set.copyOf(weapons);
  }

  /**
   * An exclusion of subjects, of kinds of assistance, or of kinds of assistance for subjects.
   *
   * @param words the words as received
   * @param span their position in the text or in the separate field for exclusions
   * @param separate whether they are in the separate field
   */
  record Exclusion(
      Set<Integer> subjects, Set<Integer> kinds, String words, TextSpan span, boolean separate) {
    Exclusion {
      subjects = Set.copyOf(subjects);
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Whether each subject is in one part of a list with a kind of assistance. In 'instruments for
   * analysis, and accreditation' the second part names no kind, so the request is not fully known.
   * The same applies to a part that names neither, as in 'a list, and its maintenance'.
   */
  boolean kindsCoverAllSubjects() {
    Set<Integer> with = new HashSet<>();
    Set<Integer> without = new HashSet<>();
    boolean carried = false; // 'equipment and clothing for rescuers'
    for (TextSpan part : ExclusionParser.parts(text, new TextSpan(0, text.length()))) {
      boolean helped = kinds.stream().anyMatch(match -> match.isIn(part)) || carried;
      if (!helped && subjects.stream().noneMatch(match -> match.isIn(part))) {
        return false;
      }
      carried = helped && subjects.stream().noneMatch(match -> match.isIn(part));
      for (TermMatch match : subjects) {
        if (match.isIn(part)) {
          (helped ? with : without).add(match.node());
        }
      }
    }
    return with.containsAll(without);
  }

  boolean isEmpty() {
    return subjects.isEmpty() && kinds.isEmpty();
  }
}
