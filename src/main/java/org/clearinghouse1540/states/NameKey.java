package org.clearinghouse1540.states;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.TextFolding;

/** The forms in which names of States and organizations are looked up. */
final class NameKey {
  private static final TextFolding FOLDING = TextFolding.IGNORING_DIACRITICS;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern AND = Pattern.compile("(?<=\\S )(?:et|y|e|и)(?= \\S)");
  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("^(?:the|la|le|les|el|los|las|l) (?=.)");
  // 'Bahamas (the)', 'Bahamas, The', 'Afghanistan (l')', and the mark of an observer, 'Holy See *'.
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile("(?: ?\\((?:the|la|le|les|el|los|las|l'|l)\\)|, ?the) ?\\*?$| ?\\*$");
  // 'Micronesia, Federated States of', 'Netherlands (Kingdom of the)', 'Iran (République d')'.
  private static final Pattern INVERTED =
      Pattern.compile(
          "^([^,(]+?)(?:, (?:the )?| ?\\((?:the )?)([^()]*?(?:"
              + " (?:of(?: the)?|de|del|de la|de las|de los|du|des)|d'))\\)?$");
  private static final Pattern MAY_BE_TURNED = Pattern.compile("[(,*]");
  private static final Pattern ORGANIZATION_SMALL_WORD =
      Pattern.compile(
          "\\b(the|of|for|on|in|and|to|de|des|du|d|la|le|les|l|et|el|los|las|del|y)\\b");

  private NameKey() {}

  /** The words of a whole name, in one form for every kind of 'and'; Chinese without spaces. */
  static String of(String name) {
    String words = FOLDING.words(FOLDING.fold(name).replace("&", " and "));
    if (HAN.matcher(words).find()) {
      return words.replace(" ", "");
    }
    return AND.matcher(words).replaceAll("and");
  }

  /**
   * The keys to try for a name as received, the most exact first: as it is, without an article
   * before or behind it, turned round where it is inverted, and without spaces.
   */
  static Set<String> candidates(String asReceived) {
    Set<String> keys = new LinkedHashSet<>();
    String folded = FOLDING.fold(asReceived);
    keys.add(of(folded));
    boolean plain = !MAY_BE_TURNED.matcher(folded).find();
    String bare = plain ? folded : ARTICLE_BEHIND.matcher(folded).replaceAll("");
    keys.add(withoutArticle(of(bare)));
    Matcher inverted = INVERTED.matcher(bare);
    if (!plain && inverted.matches()) {
      String gap = inverted.group(2).endsWith("'") ? "" : " ";
      keys.add(withoutArticle(of(inverted.group(2) + gap + inverted.group(1))));
    }
    keys.remove("");
    return keys;
  }

  private static String withoutArticle(String key) {
    return ARTICLE_BEFORE.matcher(key).replaceAll("");
  }

  /** The words of a name without the spaces between them. */
  static String joined(String key) {
    return key.replace(" ", "");
  }

  /** A name of an organization: without small words, in one spelling of English. */
  static String ofOrganization(String name) {
    String key =
        FOLDING
            .words(name)
            .replace("co operation", "cooperation")
            .replace("organisation", "organization")
            .replace("centre", "center")
            .replace("programme", "program");
    return ORGANIZATION_SMALL_WORD.matcher(key).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }

  /** An acronym without points, spaces and dashes. */
  static String ofAcronym(String acronym) {
    return joined(FOLDING.words(acronym));
  }
}
