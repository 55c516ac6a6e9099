package org.clearinghouse1540.notes;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.ChinesePatterns;
import org.clearinghouse1540.kit.text.Language;

/** The patterns of clauses in the prose of notes, in six languages, from a data file. */
final class ProseVocabulary {
  // A pattern may contain another kind: {{cost}}.
  private static final Pattern INNER = Pattern.compile("\\{\\{([a-z-]+)\\}\\}");
  // Matches nothing: the file has no words of this kind in the language.
  private static final Pattern NONE = Pattern.compile("(?!)");
  private static final Map<Kind, Map<Language, String>> FORMS = read();
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  /** The kind of clause that a pattern of the file recognizes. */
  enum Kind {
    /** Something is missing or does not suffice. */
    LACK,
    /** Something of any kind is missing, in one strong verb. */
    LACK_OF,
    /** Something would be welcome, or somebody hopes for it. */
    WISH,
    /** Somebody asks for something. */
    ASK,
    /** Something is difficult, worrying or held up. */
    PROBLEM,
    /** Thanks, offers, and help that was given: no need. */
    NOT,
    /** Something was presented, done or offered: by itself no need. */
    TOLD,
    /** A word after which a sentence turns: 'but'. */
    BUT,
    /** Speakers that are not named: 'several delegations'. */
    GROUP,
    /** The beginning of a sentence on the State of the sentence before: 'It also'. */
    CARRY,
    /** Things of which a State can be short. */
    THING,
    /** Kinds of help. */
    HELP,
    /** A fund for which money is given. */
    FUND,
    /** A word for giving money. */
    GIVE,
    /** A noun for money that is given: 'a donation'. */
    GIFT,
    /** A purpose for which money is given: travel, translation, an office. */
    WORK,
    /** The verb of a State that pays for something. */
    FINANCE,
    /** Words before the name of somebody who paid: 'with the financial support of'. */
    FUNDED,
    /** A cost that is paid: travel, premises, interpretation. */
    COST,
    /** Persons who may be lent: experts, lawyers. */
    PERSON,
    /** Those to whom persons are lent: an office, a programme, the organizers of a meeting. */
    OFFICE,
    /** Premises and things that may be lent. */
    PREMISES,
    /** A person, premises or a thing are lent or given for common use. */
    LEND,
    /** The words before the name of a State whose persons are lent: 'experts of'. */
    STAFF_OF,
    /** Money that was only asked for, offered or refused. */
    UNGIVEN,
    /** A verb of the future or of a condition: money that may be given. */
    CONDITIONAL,
    /** Somebody promised or announced something. */
    PROMISE,
    /** Money that a State spends on itself. */
    OWN,
    /** Words before the name of somebody who gives. */
    GIVER,
    /** Words after the name of somebody who is thanked for something. */
    THANKED,
    /** Words before the name of somebody who held an event or spoke there. */
    HOST,
    /** Words before the name of somebody who receives. */
    RECEIVER,
    /** The verb after the name of somebody who receives. */
    RECEIVES,
    /** Words for training. */
    ASKED_TRAINING,
    /** Words for experts and advice. */
    ASKED_EXPERTISE,
    /** Words for equipment. */
    ASKED_EQUIPMENT,
    /** Words for the drafting of laws. */
    ASKED_DRAFTING,
    /** Words for translation. */
    ASKED_TRANSLATION,
    /** Words for lists and inventories. */
    ASKED_LIST,
    /** Words for plans. */
    ASKED_PLAN,
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
    /** A document or a law, whose date is not that of an event. */
    DOCUMENT,
    /** The event that the note describes: 'this workshop'. */
    THIS_EVENT,
    /** A time relative to another one: 'last September'. */
    RELATIVE;

    static Kind of(Table.Row row) {
      try {
        return kind(row.require("kind"));
      } catch (IllegalArgumentException unknown) {
        throw row.wrong("no such kind");
      }
    }
  }

  private ProseVocabulary() {}

  // Several rows of one kind are alternatives.
  private static Map<Kind, Map<Language, String>> read() {
    Map<Kind, Map<Language, String>> forms = new EnumMap<>(Kind.class);
    for (Table.Row row : Table.fromData("notes/data/prose.csv").rows()) {
      Language language =
          Language.find(row.require("language")).orElseThrow(() -> row.wrong("no such language"));
      forms
          .computeIfAbsent(Kind.of(row), kind -> new EnumMap<>(Language.class))
          .merge(language, row.require("pattern"), (one, other) -> one + "|" + other);
    }
    return forms;
  }

  /** The pattern for a text in any script of its language. */
  static String inScripts(String pattern, Language language) {
    return language == Language.ZH ? ChinesePatterns.inBothScripts(pattern) : pattern;
  }

  /** The pattern of a kind in a language; compiled when it is first needed. */
  static Pattern pattern(Kind kind, Language language) {
    return COMPILED.computeIfAbsent(
        kind.name() + language.code(),
        key -> {
          String form = FORMS.getOrDefault(kind, Map.of()).get(language);
          return form == null
              ? NONE
              : Pattern.compile(
                  inScripts(withInner(form, language), language),
                  Pattern.CASE_INSENSITIVE
                      | Pattern.UNICODE_CASE
                      | Pattern.UNICODE_CHARACTER_CLASS);
        });
  }

  private static String withInner(String form, Language language) {
    return INNER
        .matcher(form)
        .replaceAll(
            inner ->
                Matcher.quoteReplacement(
                    "(?:"
                        + FORMS.getOrDefault(kind(inner.group(1)), Map.of()).get(language)
                        + ")"));
  }

  private static Kind kind(String name) {
    return Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static boolean has(Kind kind, Language language, String text) {
    return pattern(kind, language).matcher(text).find();
  }
}
