package org.clearinghouse1540.notes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.ChinesePatterns;
import org.clearinghouse1540.kit.text.Language;

/** The patterns of clauses in the prose of notes, in six languages, from a data file. */
final class ProseVocabulary {
  // Matches nothing: the file has no words of this kind in the language.
  private static final Pattern NONE = Pattern.compile("(?!)");
  private static final Map<Kind, Map<Language, Pattern>> PATTERNS = read();

  /** The kind of clause that a pattern of the file recognizes. */
  enum Kind {
    /** Something is missing or does not suffice. */
    LACK,
    /** Something would be welcome, or somebody hopes for it. */
    WISH,
    /** Somebody asks for something. */
    ASK,
    /** Thanks, offers, and help that was given: no need. */
    NOT,
    /** Things of which a State can be short. */
    THING,
    /** Kinds of help. */
    HELP,
    /** A fund, or a contribution to one. */
    FUND,
    /** A word for giving money. */
    GIVE,
    /** Money that was only asked for, promised on a condition or refused. */
    UNGIVEN,
    /** Words before the name of somebody who receives. */
    RECEIVER,
    /** An event was held. */
    HELD,
    /** The words before those who organized an event, with the names after them. */
    ORGANIZED_BY,
    /** An event was not held. */
    UNHELD,
    /** The beginning of the verb after the title of an event, up to the end of the title. */
    AFTER_TITLE,
    /** An event that is only numbered: 'the first'. */
    NUMBERED,
    /** A time relative to another one: 'last September'. */
    RELATIVE;

    static Kind of(Table.Row row) {
      try {
        return valueOf(row.require("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException unknown) {
        throw row.wrong("no such kind");
      }
    }
  }

  private ProseVocabulary() {}

  private static Map<Kind, Map<Language, Pattern>> read() {
    Map<Kind, Map<Language, Pattern>> patterns = new EnumMap<>(Kind.class);
    for (Table.Row row : Table.fromData("notes/data/prose.csv").rows()) {
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      try {
        patterns
            .computeIfAbsent(Kind.of(row), kind -> new EnumMap<>(Language.class))
            .put(
                language,
                Pattern.compile(
                    inScripts(row.require("pattern"), language),
                    Pattern.CASE_INSENSITIVE
                        | Pattern.UNICODE_CASE
                        | Pattern.UNICODE_CHARACTER_CLASS));
      } catch (PatternSyntaxException wrong) {
        throw row.wrong(wrong.getDescription());
      }
    }
    return patterns;
  }

  /** The pattern for a text in any script of its language. */
  static String inScripts(String pattern, Language language) {
    return language == Language.ZH ? ChinesePatterns.inBothScripts(pattern) : pattern;
  }

  static Pattern pattern(Kind kind, Language language) {
    return PATTERNS.getOrDefault(kind, Map.of()).getOrDefault(language, NONE);
  }

  static boolean has(Kind kind, Language language, String text) {
    return pattern(kind, language).matcher(text).find();
  }
}
