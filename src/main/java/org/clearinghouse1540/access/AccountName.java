package org.clearinghouse1540.access;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * The name of an account in the forms in which names are compared, so that two accounts never have
 * names that look alike.
 *
 * @param folded without differences of case, composition and width: what signing in looks for
 * @param lookalike also without differences between letters of several alphabets that look the same
 */
record AccountName(String folded, String lookalike) {
  private static final int LONGEST = 100;

  /** Pairs of a Cyrillic or Greek letter and the Latin letter that looks like it. */
  private static final String PAIRS =
      "аaеeоoрpсcуyхxіiјjѕsһhԁdӏlкkмmтtвbнh" + "αaοoρpνvυuιiκkτtηnεeχxβbμmζz";

  /** The forms of a name as typed. */
  static AccountName of(String typed) {
    String start = typed.substring(0, Math.min(LONGEST, typed.length()));
    String folded = TextFolding.KEEPING_DIACRITICS.fold(start);
    StringBuilder lookalike = new StringBuilder();
    for (char letter : TextFolding.IGNORING_DIACRITICS.fold(start).toCharArray()) {
      int known = PAIRS.indexOf(letter);
      lookalike.append(known >= 0 && known % 2 == 0 ? PAIRS.charAt(known + 1) : letter);
    }
    return new AccountName(folded, lookalike.toString());
  }

  /** Whether letters of several alphabets are in one name, such as a Cyrillic a in a Latin name. */
  static boolean mixesAlphabets(String name) {
    Set<UnicodeScript> scripts =
        name.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
            .collect(Collectors.toSet());
    return scripts.size() > 1;
  }
}
