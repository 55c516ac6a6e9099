package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.clearinghouse1540.kit.text.TextFolding;

/** The words of a text with their positions and sentences, without case and accents. */
record TokenizedText(List<Word> list, Set<Language> languages, boolean hasChinese) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final String SENTENCE_ENDS = ".;!?؟؛\n";

  /** One word; in Arabic also its forms without prefixed particles. */
  record Word(List<String> forms, int start, int end, int sentence) {}

  static TokenizedText of(String text) {
    List<Word> list = new ArrayList<>();
    boolean chinese = false;
    int sentence = 0;
    int last = 0;
    Matcher match = WORD.matcher(text);
    while (match.find()) {
      if (endsSentence(text, last, match.start())) {
        sentence++;
      }
      last = match.end();
      chinese |= Character.isIdeographic(text.codePointAt(match.start()));
      list.add(new Word(forms(match.group()), match.start(), match.end(), sentence));
    }
    return new TokenizedText(list, EnumSet.copyOf(LanguageDetector.languages(text)), chinese);
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean mayBe(Language language) {
    return languages.contains(language);
  }

  private static List<String> forms(String word) {
    String plain = plain(word);
    if (Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.ARABIC) {
      return List.of(plain);
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(plain);
    if (plain.length() > 3 && "وبلفك".indexOf(plain.charAt(0)) >= 0) {
      forms.add(plain(plain.substring(1)));
      if (plain.startsWith("لل")) {
        forms.add(plain.substring(2));
      }
    }
    return List.copyOf(forms);
  }

  /** A word without spelling variants: lower case, no accents, no Arabic article. */
  static String plain(String word) {
    String folded = TextFolding.IGNORING_DIACRITICS.fold(word);
    return folded.startsWith("ال") && folded.length() > 4 ? folded.substring(2) : folded;
  }
}
