package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.obligations.Concept;
import org.clearinghouse1540.obligations.SubjectAreas;

/** Finds the subjects of a sentence: paragraphs of the resolution and subject areas. Pure. */
final class SubjectParser {
  // A sign of another script may follow the words without a space.
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?:(?<![\\p{IsLatin}\\d])(?:operative paragraphs?|paragraphs?|paras?\\.?|OP|paragraphes?"
              + "|párrafos?)|пункт\\p{L}*|第|الفقرة)\\s*(\\d{1,2})\\s*(?:[(（]?\\s*([a-dа-гأ-د])\\s*[)）]|([a-d])(?![\\p{IsLatin}\\d]))?(?:"
              + " ?段)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final SubjectAreas areas;

  SubjectParser(SubjectAreas areas) {
    this.areas = areas;
  }

  /** Returns the keys of the subject areas that a text mentions, or whose boxes are ticked. */
  List<String> areas(String received) {
    String text = TickedChoices.of(received);
    Set<String> keys = new LinkedHashSet<>();
    areas.in(text).forEach(found -> keys.add(found.area().key()));
    areas.termsIn(text).forEach(term -> keys.addAll(within(term, text)));
    if (keys.contains("drafting")) {
      keys.add("legislation"); // Drafting always concerns legislation.
    }
    return List.copyOf(keys);
  }

  // 'Radiation' in 'radiation detectors', and 'translation' in 'translation of reports': an area of
  // the longer term itself, or a kind of help.
  private List<String> within(SubjectAreas.TermPosition term, String text) {
    List<String> keys = new ArrayList<>();
    List<String> own = areas.concept(term.key()).map(Concept::areas).orElse(List.of());
    String[] words = text.substring(term.start(), term.end()).split("[\\s-]+");
    for (String word : words.length > 1 ? words : new String[0]) {
      areas.in(word).stream()
          .map(SubjectAreas.Found::area)
          .filter(area -> area.help() || own.contains(area.key()))
          .forEach(area -> keys.add(area.key()));
    }
    return keys;
  }

  /** Returns the paragraphs of the resolution that a text mentions, such as {@code 3(d)}. */
  static List<String> paragraphs(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = PARAGRAPH.matcher(text);
    while (match.find()) {
      int number = Integer.parseInt(match.group(1));
      String letter = match.group(2) == null ? match.group(3) : match.group(2);
      if (number >= 1 && number <= 12) {
        found.add(
            number
                + (letter == null
                    ? ""
                    : "(" + latin(letter.toLowerCase(java.util.Locale.ROOT)) + ")"));
      }
    }
    return List.copyOf(found);
  }

  private static String latin(String letter) {
    int cyrillic = "абвг".indexOf(letter);
    int arabic = "أبجد".indexOf(letter);
    return cyrillic >= 0
        ? "abcd".substring(cyrillic, cyrillic + 1)
        : arabic >= 0 ? "abcd".substring(arabic, arabic + 1) : letter;
  }
}
