package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/** The vocabulary for parsing notes, in six languages, from a data file. */
final class NoteVocabulary {
  // Contains only words of the data file, never text of a note.
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
  private static final List<String> PATTERNS =
      List.of(
          "contribution",
          "contribution-word",
          "need",
          "need-no",
          "need-object",
          "need-passive",
          "need-word",
          "recommendation",
          "recommendation-weak",
          "recommendation-word",
          "message",
          "message-word",
          "chair",
          "recalled",
          "told-event",
          "held-event",
          "met-event",
          "told-place",
          "lead-in");
  private static final NoteVocabulary READ = new NoteVocabulary();

  private final Map<String, List<Word>> byKind = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();

  /** One row of the file. */
  record Word(String key, Language language, String words) {}

  private NoteVocabulary() {
    for (Table.Row row : Table.fromData("notes/data/vocabulary.csv").rows()) {
      String kind = row.require("kind");
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      Word word = new Word(row.require("key"), language, row.require("words"));
      byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(word);
      if (PATTERNS.contains(kind)) {
        try {
          patterns.put(
              kind + "/" + word.key(),
              Pattern.compile(
                  ProseVocabulary.inScripts(
                      word.words().replace("EVENT", events(language)), language),
                  Pattern.CASE_INSENSITIVE
                      | Pattern.UNICODE_CASE
                      | Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException wrong) {
          throw row.wrong(wrong.getDescription());
        }
      }
    }
  }

  // In a pattern, EVENT means any word for an event; the file lists these words first.
  private String events(Language language) {
    StringBuilder events = new StringBuilder("(?:");
    for (Word word : of("event-word", language)) {
      events.append(events.length() > 3 ? "|" : "").append(word.words().replace(' ', '|'));
    }
    return events + ")";
  }

  /** Returns a pattern built from words of the file, compiled once. */
  static Pattern compiled(String form, int flags) {
    return COMPILED.computeIfAbsent(flags + form, key -> Pattern.compile(form, flags));
  }

  static Pattern compiled(String form) {
    return compiled(form, 0);
  }

  /** Returns the vocabulary, which is read once. */
  static NoteVocabulary get() {
    return READ;
  }

  /** Returns the words of a kind, longest first, so that the longest match is found. */
  List<Word> of(String kind) {
    List<Word> words = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
    words.sort(Comparator.comparing((Word word) -> -word.words().length()));
    return words;
  }

  /** Returns the words of a kind in one language, in the order of the file. */
  List<Word> inOrder(String kind, Language language) {
    return byKind.getOrDefault(kind, List.of()).stream()
        .filter(word -> word.language() == language)
        .toList();
  }

  /** Returns the words of a kind in one language, longest first. */
  List<Word> of(String kind, Language language) {
    return of(kind).stream().filter(word -> word.language() == language).toList();
  }

  /** Returns the pattern of a kind with a key. */
  Pattern pattern(String kind, String key) {
    Pattern pattern = patterns.get(kind + "/" + key);
    if (pattern == null) {
      throw new IllegalArgumentException("no pattern " + kind + "/" + key);
    }
    return pattern;
  }

  /** Detects the language of a text by its script and its most frequent short words. */
  Language language(String text) {
    String start = text.substring(0, Math.min(20_000, text.length()));
    long arabic = count(start, Character.UnicodeScript.ARABIC);
    long chinese = count(start, Character.UnicodeScript.HAN);
    long cyrillic = count(start, Character.UnicodeScript.CYRILLIC);
    long latin = count(start, Character.UnicodeScript.LATIN);
    if (arabic > latin && arabic > cyrillic && arabic > chinese) {
      return Language.AR;
    }
    if (chinese * 3 > latin && chinese > cyrillic) {
      return Language.ZH;
    }
    if (cyrillic > latin) {
      return Language.RU;
    }
    Language best = Language.EN;
    long most = 0;
    for (Word stop : of("stop")) {
      String words = " " + start.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "  ") + " ";
      long found = 0;
      for (String word : stop.words().split(" ")) {
        found += words.split(" " + word + " ", -1).length - 1;
      }
      if (found > most) {
        most = found;
        best = stop.language();
      }
    }
    return best;
  }

  private static long count(String text, Character.UnicodeScript script) {
    return text.codePoints()
        .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
        .count();
  }
}
