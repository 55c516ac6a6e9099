package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;

/**
 * Finds the terms of keys in a text, in six languages. {@code export*} is the beginning of a word,
 * {@code control~list} means two consecutive words (function words may be in between), {@code
 * border*&detect*} two words near each other in one sentence.
 */
final class Lexicon {
  private static final int NEAR = 6;
  private static final int LONGEST_CHINESE = 12;
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "of", "the", "on", "in", "for", "a", "de", "du", "des", "d", "l", "la", "le", "les", "el",
          "los", "las", "del", "en", "sur", "к", "по", "на", "в", "о");

  /** The position of a term in a text. */
  record Match(String key, int start, int end, boolean consecutive) {}

  private record Part(String word, boolean beginning) {
    boolean fits(TokenizedText.Word token) {
      for (String form : token.forms()) {
        if (beginning ? form.startsWith(word) : form.equals(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private record WordForm(String key, Language language, List<List<Part>> rows) {}

  private final Map<String, List<WordForm>> exact = new HashMap<>();
  private final Map<String, List<WordForm>> beginnings = new HashMap<>();
  private final Map<String, Set<String>> chinese = new HashMap<>();
  private final Map<String, List<String[]>> chinesePairs = new HashMap<>();

  void add(String key, Language language, String word) {
    String[] halves = word.split("&");
    if (language == Language.ZH) {
      if (halves.length == 2) {
        chinesePairs
            .computeIfAbsent(halves[0], first -> new ArrayList<>())
            .add(new String[] {halves[1], key});
      } else {
        chinese.computeIfAbsent(word, first -> new HashSet<>()).add(key);
      }
      return;
    }
    List<List<Part>> rows = new ArrayList<>();
    for (String half : halves) {
      List<Part> row = new ArrayList<>();
      for (String part : half.split("[~\\-'’]")) {
        boolean beginning = part.endsWith("*");
        String plain = TokenizedText.plain(beginning ? part.substring(0, part.length() - 1) : part);
        if (!plain.isEmpty() && !(FUNCTION_WORDS.contains(plain) && !row.isEmpty())) {
          row.add(new Part(plain, beginning));
        }
      }
      rows.add(row);
    }
    Part first = rows.getFirst().getFirst();
    (first.beginning() ? beginnings : exact)
        .computeIfAbsent(first.word(), start -> new ArrayList<>())
        .add(new WordForm(key, language, rows));
  }

  /** The terms in a text, in order; a term inside a longer term is left out. */
  List<Match> in(String text) {
    TokenizedText words = TokenizedText.of(text);
    Set<Match> matches = new HashSet<>();
    for (int at = 0; at < words.list().size(); at++) {
      for (String form : words.list().get(at).forms()) {
        collect(exact.getOrDefault(form, List.of()), words, at, matches);
        for (int length = 2; length <= form.length(); length++) {
          collect(
              beginnings.getOrDefault(form.substring(0, length), List.of()), words, at, matches);
        }
      }
    }
    if (words.hasChinese()) {
      chinese(text, matches);
    }
    return outermost(matches);
  }

  private static void collect(
      List<WordForm> forms, TokenizedText words, int at, Set<Match> matches) {
    for (WordForm form : forms) {
      if (!words.mayBe(form.language())) {
        continue;
      }
      int last = ends(form.rows().getFirst(), words, at);
      if (last < 0) {
        continue;
      }
      if (form.rows().size() == 1) {
        matches.add(
            new Match(
                form.key(), words.list().get(at).start(), words.list().get(last).end(), true));
      } else {
        beside(form, words, at, last, matches);
      }
    }
  }

  private static void beside(
      WordForm form, TokenizedText words, int at, int last, Set<Match> matches) {
    int sentence = words.list().get(at).sentence();
    for (int other = Math.max(0, at - NEAR);
        other < Math.min(words.list().size(), last + NEAR + 1);
        other++) {
      if ((other < at || other > last) && words.list().get(other).sentence() == sentence) {
        int end = ends(form.rows().get(1), words, other);
        if (end >= 0) {
          matches.add(
              new Match(
                  form.key(),
                  words.list().get(Math.min(at, other)).start(),
                  words.list().get(Math.max(last, end)).end(),
                  false));
          return;
        }
      }
    }
  }

  // The position of the last word if the parts are consecutive from here on, otherwise -1.
  private static int ends(List<Part> row, TokenizedText words, int from) {
    int at = from;
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        at++;
        for (int small = 0; small < 2 && at < words.list().size(); small++) {
          TokenizedText.Word word = words.list().get(at);
          if (!row.get(i).fits(word) && word.forms().stream().anyMatch(FUNCTION_WORDS::contains)) {
            at++;
          }
        }
      }
      if (at >= words.list().size() || !row.get(i).fits(words.list().get(at))) {
        return -1;
      }
    }
    return at;
  }

  private void chinese(String text, Set<Match> matches) {
    for (int at = 0; at < text.length(); at++) {
      if (!Character.isIdeographic(text.charAt(at))) {
        continue;
      }
      for (int to = at + 1; to <= Math.min(text.length(), at + LONGEST_CHINESE); to++) {
        String piece = text.substring(at, to);
        for (String key : chinese.getOrDefault(piece, Set.of())) {
          matches.add(new Match(key, at, to, true));
        }
        for (String[] pair : chinesePairs.getOrDefault(piece, List.of())) {
          int other = text.indexOf(pair[0], to);
          if (other >= 0 && other - to <= LONGEST_CHINESE) {
            matches.add(new Match(pair[1], at, other + pair[0].length(), false));
          }
        }
      }
    }
  }

  private static List<Match> outermost(Set<Match> matches) {
    List<Match> longestFirst = new ArrayList<>(matches);
    longestFirst.sort(
        Comparator.comparingInt(Match::start)
            .thenComparing(Match::end, Comparator.reverseOrder())
            .thenComparing(Match::key));
    List<Match> outermost = new ArrayList<>();
    // The furthest ends of consecutive words that begin before this start, and at it.
    int before = -1;
    int start = -1;
    int here = -1;
    for (Match match : longestFirst) {
      if (match.start() > start) {
        before = Math.max(before, here);
        start = match.start();
        here = -1;
      }
      if (before < match.end() && here <= match.end()) {
        outermost.add(match);
      }
      if (match.consecutive()) {
        here = Math.max(here, match.end());
      }
    }
    outermost.sort(
        Comparator.comparingInt(Match::start).thenComparing(Match::end).thenComparing(Match::key));
    return outermost;
  }
}
