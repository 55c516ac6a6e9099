package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.FoldedText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.states.NameMatch;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;

/** Finds States in a text by any of their names; the longest match wins. Pure. */
final class StateMentions {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]*");
  private static final Pattern BETWEEN = Pattern.compile("'|\\.? ");
  private static final int MOST_WORDS = 8;
  private static final int MOST_SIGNS = 14;
  private static final int CLOSE = 200;
  // After these words the name of a State is part of the name of an organization.
  private static final Pattern PART_OF_A_NAME =
      Pattern.compile(
          "(?:universit\\p{L}*|institut\\p{L}*|college|school|academy|cent(?:er|re)|университет\\p{L}*|институт\\p{L}*|universidad|جامعة|معهد|bank|banque|banco)(?:"
              + " [^,;.]{0,30})?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NAME_CONTINUES =
      Pattern.compile("(?:大学|学院|研究所|银行| (?:University|Institute|Tech|College))");

  private final PartyResolver resolver;

  StateMentions(PartyResolver resolver) {
    this.resolver = resolver;
  }

  /** A State and the position of its name in a text. */
  record Mention(State state, int start, int end) {}

  /** Returns the States in a text, each once, in order. */
  Set<State> statesIn(String text, Language language) {
    Set<State> states = new LinkedHashSet<>();
    in(text, language).forEach(mention -> states.add(mention.state()));
    return states;
  }

  List<Mention> in(String text, Language language) {
    FoldedText folded = TextFolding.KEEPING_DIACRITICS.trace(text);
    List<Mention> found = language == Language.ZH ? signs(folded) : words(folded, text, language);
    found.removeIf(
        mention ->
            PART_OF_A_NAME.matcher(before(text, mention)).find()
                || NAME_CONTINUES.matcher(text).region(mention.end(), text.length()).lookingAt());
    return found;
  }

  // The words close before a name: the whole text for each name would take very long.
  private static String before(String text, Mention mention) {
    return text.substring(Math.max(0, mention.start() - CLOSE), mention.start()).strip();
  }

  private List<Mention> signs(FoldedText folded) {
    String text = folded.text();
    List<Mention> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      for (int length = Math.min(MOST_SIGNS, text.length() - at); length > 1; length--) {
        String name = text.substring(at, at + length);
        if (resolver.state(name) instanceof NameMatch.One<State> one) {
          found.add(mention(one.found(), folded, at, at + length));
          at += length - 1;
          break;
        }
      }
    }
    return found;
  }

  private static Mention mention(State state, FoldedText folded, int start, int end) {
    return new Mention(state, folded.originalStart(start), folded.originalEnd(end));
  }

  private List<Mention> words(FoldedText folded, String original, Language language) {
    List<int[]> words = new ArrayList<>();
    Matcher word = WORD.matcher(folded.text());
    while (word.find()) {
      words.add(new int[] {word.start(), word.end()});
    }
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int start = words.get(i)[0];
      if (language != Language.AR
          && !Character.isUpperCase(original.codePointAt(folded.originalStart(start)))) {
        continue;
      }
      for (int last = lastOf(words, i, folded); last >= i; last--) {
        int end = words.get(last)[1];
        State state = named(folded.text().substring(start, end), language);
        if (state != null) {
          found.add(mention(state, folded, start, end));
          i = last;
          break;
        }
      }
    }
    return found;
  }

  private static int lastOf(List<int[]> words, int first, FoldedText folded) {
    int last = first;
    while (last + 1 < words.size()
        && last - first + 1 < MOST_WORDS
        && isOneName(folded, words.get(last)[1], words.get(last + 1)[0])) {
      last++;
    }
    return last;
  }

  private static boolean isOneName(FoldedText folded, int end, int next) {
    return BETWEEN.matcher(folded.text().substring(end, next)).matches()
        && folded.original(end, next).indexOf('\n') < 0;
  }

  private @org.jspecify.annotations.Nullable State named(String name, Language language) {
    if (resolver.state(name) instanceof NameMatch.One<State> one) {
      return one.found();
    }
    if (language != Language.AR || name.length() < 4) {
      return null;
    }
    // 'and', 'to', 'in' and 'of' are prefixes of the name in Arabic.
    String rest =
        name.startsWith("لل") ? "ال" + name.substring(2) : name.replaceFirst("^[وفبلك]", "");
    if (rest.equals(name)) {
      return null;
    }
    return resolver.state(rest) instanceof NameMatch.One<State> one ? one.found() : null;
  }
}
