package org.clearinghouse1540.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/** The words between two dates that name only another place of the same event. Pure. */
final class SharedTitle {
  private static final Pattern ALSO =
      Pattern.compile(
          "^[ ,]*(?:and|et|y|e|и|و|和|as well as|ainsi qu[^\\p{L}\\s])? ?(?:in|à|en|в|في|at|在)?"
              + " ?(?<place>[^,;:]{2,60}?(?:, [^,;:]{2,60}?)?),?"
              + " ?(?:on|in|from|du|les|le|en|el|с|في|يومي|من|del)? ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern MET = Pattern.compile("^(?:ثم|التقى|اجتمع)");

  private SharedTitle() {}

  /** The place; empty if the words tell another event. */
  static Optional<String> place(String between, Language language) {
    Matcher also = ALSO.matcher(between);
    if (!also.matches()) {
      return Optional.empty();
    }
    String place = also.group("place");
    // 'And one in Example City' begins with a word that is no name.
    boolean other =
        ProseVocabulary.has(Kind.HELD, language, place)
            || Character.isLowerCase(place.codePointAt(0))
            || EarlierTitles.namesEvent(place, language)
            || MET.matcher(place).find();
    return other ? Optional.empty() : Optional.of(place);
  }
}
