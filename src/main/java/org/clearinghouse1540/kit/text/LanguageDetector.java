package org.clearinghouse1540.kit.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects the language of a text, one of the six, from its letters and its function words. */
public final class LanguageDetector {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Map<String, Set<Language>> SMALL_WORDS = new HashMap<>();
  private static final String SPANISH_LETTERS = "ñáíóú";
  private static final List<String> SPANISH_ENDINGS = List.of("ción", "dad");
  private static final String FRENCH_LETTERS = "èêàçœùâîô";
  private static final List<String> FRENCH_ENDINGS = List.of("aire", "eur", "eurs", "é");
  private static final List<String> ENGLISH_ENDINGS =
      List.of("ing", "ity", "ness", "ies", "ers", "ship");

  static {
    small(
        Language.EN,
        "the of and for to in on with from at by is are we our that which who not no an or this be"
            + " as into their its against under through have has how what");
    small(
        Language.FR,
        "le la les des du de et pour dans sur avec par est sont nous notre qui que pas ou une un au"
            + " aux en ce cette leur leurs sans contre à y l d");
    small(
        Language.ES,
        "el la los las de del y para en con por es son nuestro que no o una un al se su sus sin"
            + " contra entre como e");
  }

  private LanguageDetector() {}

  private static void small(Language language, String words) {
    for (String word : words.split(" ")) {
      SMALL_WORDS.computeIfAbsent(word, key -> EnumSet.noneOf(Language.class)).add(language);
    }
  }

  /** The most likely language; English if the text does not show it. */
  public static Language language(String text) {
    Set<Language> may = languages(text);
    return may.contains(Language.EN) ? Language.EN : may.iterator().next();
  }

  /** The possible languages; several if the letters and words do not decide. */
  public static Set<Language> languages(String text) {
    Map<Language, Integer> counts = new EnumMap<>(Language.class);
    boolean latin = false;
    Matcher match = WORD.matcher(text);
    while (match.find()) {
      String word = match.group();
      switch (Character.UnicodeScript.of(word.codePointAt(0))) {
        case CYRILLIC -> counts.merge(Language.RU, 3, Integer::sum);
        case ARABIC -> counts.merge(Language.AR, 3, Integer::sum);
        case HAN -> counts.merge(Language.ZH, 2 * word.length(), Integer::sum);
        case LATIN -> {
          latin = true;
          latin(word.toLowerCase(Locale.ROOT), counts);
        }
        default -> {}
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Set<Language> languages = EnumSet.noneOf(Language.class);
    if (most == 0) {
      return EnumSet.of(Language.EN, Language.FR, Language.ES);
    }
    counts.forEach(
        (language, count) -> {
          if (count == most) {
            languages.add(language);
          }
        });
    if (latin && languages.stream().noneMatch(LanguageDetector::isLatin)) {
      languages.add(Language.EN); // Names and abbreviations are often in Latin letters.
    }
    return languages;
  }

  private static boolean isLatin(Language language) {
    return language == Language.EN || language == Language.FR || language == Language.ES;
  }

  private static void latin(String word, Map<Language, Integer> counts) {
    for (Language language : SMALL_WORDS.getOrDefault(word, Set.of())) {
      counts.merge(language, 2, Integer::sum);
    }
    if (hasOneOf(word, SPANISH_LETTERS) || endsWithOneOf(word, SPANISH_ENDINGS)) {
      counts.merge(Language.ES, 1, Integer::sum);
    }
    if (hasOneOf(word, FRENCH_LETTERS) || endsWithOneOf(word, FRENCH_ENDINGS)) {
      counts.merge(Language.FR, 1, Integer::sum);
    }
    if (endsWithOneOf(word, ENGLISH_ENDINGS)) {
      counts.merge(Language.EN, 1, Integer::sum);
    }
  }

  private static boolean hasOneOf(String word, String letters) {
    for (int at = 0; at < word.length(); at++) {
      if (letters.indexOf(word.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithOneOf(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
