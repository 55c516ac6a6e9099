package org.clearinghouse1540.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;

/**
 * What a text asks or offers, read once.
 *
 * @param subjects areas and concepts, the narrower ones where both are named
 * @param helps kinds of help
 * @param out what it says it does not mean
 * @param weapons NW, CW, BW
 */
record ParsedText(
    String text,
    Language language,
    List<TermMatch> subjects,
    List<TermMatch> helps,
    List<Out> out,
    Set<String> weapons) {
  ParsedText {
    subjects = List.copyOf(subjects);
    helps = List.copyOf(helps);
    out = List.copyOf(out);
    weapons = Set.copyOf(weapons);
  }

  /**
   * One thing that is not meant: subjects, kinds of help, or these kinds of help for these
   * subjects.
   *
   * @param words as received
   * @param span where they stand in the text, or in the field that was kept apart for them
   * @param apart whether they stand in a field of their own
   */
  record Out(
      Set<Integer> subjects, Set<Integer> helps, String words, TextSpan span, boolean apart) {
    Out {
      subjects = Set.copyOf(subjects);
      helps = Set.copyOf(helps);
    }
  }

  /**
   * Whether each subject stands beside a kind of help in one part of a list: in 'instruments for
   * analysis, and accreditation' no kind of help is named for the second part, so what is asked
   * there is not known. The same where a part names neither, as in 'a list, and its maintenance'.
   */
  boolean helpsSpeakForAll() {
    Set<Integer> with = new HashSet<>();
    Set<Integer> without = new HashSet<>();
    boolean carried = false; // 'equipment and clothing for rescuers'
    for (TextSpan part : ExclusionParser.parts(text, new TextSpan(0, text.length()))) {
      boolean helped = helps.stream().anyMatch(piece -> piece.standsIn(part)) || carried;
      if (!helped && subjects.stream().noneMatch(piece -> piece.standsIn(part))) {
        return false;
      }
      carried = helped && subjects.stream().noneMatch(piece -> piece.standsIn(part));
      for (TermMatch piece : subjects) {
        if (piece.standsIn(part)) {
          (helped ? with : without).add(piece.node());
        }
      }
    }
    return with.containsAll(without);
  }

  boolean isEmpty() {
    return subjects.isEmpty() && helps.isEmpty();
  }
}
