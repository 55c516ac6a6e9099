package org.clearinghouse1540.kit.document;

import java.util.List;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;

/**
 * Names in a sentence of the other direction without a mark around them: a number or another name
 * after them would change its place.
 */
public final class TornNames {
  // An invented name between two Arabic words, or a number after it in an Arabic sentence.
  private static final Pattern IN_ARABIC =
      Pattern.compile(
          "\\p{IsArabic}[ :]+(?:Example|Provider) [^\\u200e\\u200f\\u2069\\p{IsArabic}\\n]*"
              + "\\p{IsArabic}");
  private static final Pattern IN_LATIN =
      Pattern.compile("[a-z][ :]+(?:دولة|منظمة) [^\\u200e\\u200f\\u2069A-Za-z\\n]*[0-9a-z]");

  private TornNames() {}

  /** The texts of a paper in which a name has no marks around it. */
  public static List<String> in(WrittenPaper paper, Language language) {
    Pattern torn = language == Language.AR ? IN_ARABIC : IN_LATIN;
    return paper.texts().stream().filter(text -> torn.matcher(text).find()).toList();
  }
}
