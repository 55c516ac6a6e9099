package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;

/**
 * Needs that somebody voiced: a sentence in which a State or participants ask for help. Talk about
 * needs in general is none. Pure.
 */
final class ReadingNeeds {
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?:operative paragraphs?|paragraphs?|paras?\\.?|OP|paragraphe|párrafo|пункт\\p{L}*|第|الفقرة)\\s*(\\d{1,2})\\s*(?:\\(\\s*([a-dа-гأ-د])\\s*\\)|([a-d])\\b)?(?: ?段)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final States states;

  ReadingNeeds(States states) {
    this.states = states;
  }

  List<Note.Need> read(Layout layout, Language language, Findings findings) {
    List<Note.Need> needs = new ArrayList<>();
    for (Passage body : layout.bodies()) {
      for (Passage sentence : ReadingEarlierEvents.sentences(body)) {
        String text = sentence.text();
        Matcher verb = Vocabulary.get().pattern("need", language.code()).matcher(text);
        if (!verb.find()) {
          continue;
        }
        String before = text.substring(0, verb.start()).strip();
        String behind = text.substring(verb.end());
        boolean object =
            Vocabulary.get().pattern("need-object", language.code()).matcher(behind).find();
        boolean arabicOrder = language == Language.AR && before.length() < 12;
        String who = arabicOrder ? behind : before;
        if (!object || !speaks(who, before, language)) {
          continue;
        }
        findings.place("/needs/" + needs.size(), sentence);
        needs.add(new Note.Need(text, paragraphs(text), subject(who, language, arabicOrder)));
      }
    }
    return needs;
  }

  // The subject stands close before the verb and is a State or a group of participants.
  private boolean speaks(String who, String before, Language language) {
    if (before.length() > 120
        || before.matches("(?i).*\\b(?:to|of|the|some|specific|for|their|its)$")) {
      return false;
    }
    String plain = who.toLowerCase(Locale.ROOT);
    for (Vocabulary.Word word : Vocabulary.get().of("subject", language)) {
      for (String each : word.words().split("\\|")) {
        if (Pattern.compile(
                (language == Language.ZH ? "" : "(?<!\\p{L})")
                    + Pattern.quote(each)
                    + (language == Language.RU || language == Language.AR || language == Language.ZH
                        ? ""
                        : "(?!\\p{L})"))
            .matcher(plain)
            .find()) {
          return true;
        }
      }
    }
    return !statesIn(who, language).isEmpty();
  }

  private List<State> statesIn(String text, Language language) {
    List<State> found = new ArrayList<>();
    for (State state : states.all()) {
      String name = state.name(language);
      if (Pattern.compile(
              "(?<!\\p{L})" + Pattern.quote(name) + (language == Language.ZH ? "" : "(?!\\p{L})"))
          .matcher(text)
          .find()) {
        found.add(state);
      }
    }
    return found;
  }

  private String subject(String who, Language language, boolean arabicOrder) {
    if (!arabicOrder) {
      String clause =
          who.replaceFirst("^.*[,;:，；：] (?=[\\p{L}\\p{N}’'-]+( [\\p{L}\\p{N}’'-]+)*$)", "");
      return clause.length() > 90 ? clause.substring(clause.length() - 90) : clause;
    }
    List<State> named = statesIn(who, language);
    return named.isEmpty() ? "" : named.getFirst().name(language);
  }

  /** The paragraphs of the resolution that a text names, such as {@code 3(d)}. */
  static List<String> paragraphs(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher match = PARAGRAPH.matcher(text);
    while (match.find()) {
      int number = Integer.parseInt(match.group(1));
      String letter = match.group(2) == null ? match.group(3) : match.group(2);
      if (number >= 1 && number <= 12) {
        found.add(
            number + (letter == null ? "" : "(" + latin(letter.toLowerCase(Locale.ROOT)) + ")"));
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
