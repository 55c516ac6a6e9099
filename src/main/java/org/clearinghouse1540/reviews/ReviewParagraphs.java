package org.clearinghouse1540.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** The operative paragraphs of resolution 1540 (2004), and how texts name them. */
final class ReviewParagraphs {
  private static final List<String> KEYS =
      List.of(
          "1", "2", "3", "3(a)", "3(b)", "3(c)", "3(d)", "4", "5", "6", "7", "8", "8(a)", "8(b)",
          "8(c)", "8(d)", "9", "10", "11", "12");
  private static final Map<String, String> LETTERS =
      Map.of("أ", "a", "ا", "a", "ب", "b", "ج", "c", "د", "d", "а", "a", "с", "c");
  private static final String NUMBER = "\\s*(\\d{1,2})\\s*(?:[(（]?\\s*([a-dA-Dأابجدас])\\s*[)）])?";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iuU)(?:\\b(?:paragraphe?|para\\.?|op|párrafo|пункт\\p{L}{0,2}|ال?فقرة)"
              + NUMBER
              + "|第"
              + NUMBER
              + "\\s*段)");
  // Paragraphs of other resolutions do not count.
  private static final Pattern OTHER_RESOLUTION =
      Pattern.compile(
          "(?iuU)^.{0,40}?(?:resolution|résolution|resolución|резолюци\\p{L}*|القرار|决议)\\D{0,6}"
              + "(?!1540)\\d{3,4}|^.{0,12}第(?!1540)\\d{3,4}");

  private static final Pattern OTHER_RESOLUTION_BEFORE =
      Pattern.compile("第(?!1540)\\d{3,4}号决议\\D{0,6}$");
  // The characters around a match in which another resolution is named.
  private static final int AFTER = 80;
  private static final int BEFORE = 30;

  private ReviewParagraphs() {}

  /**
   * A paragraph that a text names.
   *
   * @param words the words that name it
   */
  record NamedParagraph(String paragraph, String words) {}

  /** The first paragraph of the resolution that a text names. */
  static Optional<NamedParagraph> in(String text) {
    Matcher match = NAMED.matcher(text);
    while (match.find()) {
      String number = match.group(1) == null ? match.group(3) : match.group(1);
      String letter = match.group(1) == null ? match.group(4) : match.group(2);
      String key = key(String.valueOf(number), letter == null ? "" : letter);
      if (KEYS.contains(key)
          && !OTHER_RESOLUTION.matcher(after(text, match)).find()
          && !OTHER_RESOLUTION_BEFORE.matcher(before(text, match)).find()) {
        return Optional.of(new NamedParagraph(key, match.group().strip()));
      }
    }
    return Optional.empty();
  }

  private static String after(String text, Matcher match) {
    return text.substring(match.end(), Math.min(text.length(), match.end() + AFTER));
  }

  private static String before(String text, Matcher match) {
    return text.substring(Math.max(0, match.start() - BEFORE), match.start());
  }

  private static String key(String number, String letter) {
    String plain = LETTERS.getOrDefault(letter, letter).toLowerCase(java.util.Locale.ROOT);
    String lettered = number + "(" + plain + ")";
    return !plain.isEmpty() && KEYS.contains(lettered) ? lettered : number;
  }

  /** The paragraph with this key. */
  static Optional<String> find(String key) {
    return Optional.of(key).filter(KEYS::contains);
  }

  /** The place of a paragraph in the resolution; those without one are last. */
  static int order(String key) {
    int index = KEYS.indexOf(key);
    return index < 0 ? KEYS.size() : index;
  }

  /** Its name in a language, or the words for none. */
  static String name(String key, Language language) {
    return key.isEmpty()
        ? Texts.get(language, "reviews.paragraph.none")
        : Isolated.sentence(language, "reviews.paragraph", key.replace("(", " ("));
  }

  /** All of them as choices. */
  static List<Option> options(Language language) {
    return KEYS.stream().map(key -> new Option(key, name(key, language))).toList();
  }
}
