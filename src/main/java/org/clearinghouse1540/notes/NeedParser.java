package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;

/**
 * Needs that somebody voiced: a sentence in which a State or participants ask for help. Talk about
 * needs in general is none; who says that nothing is needed voices none. Pure.
 */
final class NeedParser {
  private static final int MOST_BEFORE = 120;

  private final StateMentions mentions;
  private final SubjectParser subjects;

  NeedParser(StateMentions mentions, SubjectParser subjects) {
    this.mentions = mentions;
    this.subjects = subjects;
  }

  private record Said(String who, String before, String behind) {}

  List<Note.Need> read(NoteLayout layout, Language language, NoteFindings findings) {
    List<Note.Need> needs = new ArrayList<>();
    for (NotePassage body : layout.bodies()) {
      for (NotePassage sentence : SentenceSplitter.of(body)) {
        String text = sentence.text();
        if (is("need-no", language, text)) {
          continue;
        }
        Said said = said(text, language);
        if (said != null) {
          findings.place("/needs/" + needs.size(), sentence);
          needs.add(
              new Note.Need(
                  text,
                  SubjectParser.paragraphs(text),
                  subjects.areas(text),
                  said.who(),
                  speakers(said, language)));
        } else if (mayBeOne(text, language)) {
          findings.lookAt(
              "/needs", "A need may be voiced here; who needs what could not be told apart.", text);
        }
      }
    }
    return needs;
  }

  private @org.jspecify.annotations.Nullable Said said(String text, Language language) {
    Matcher verb = pattern("need", language).matcher(text);
    while (verb.find()) {
      String before = text.substring(0, verb.start()).strip();
      String behind = text.substring(verb.end());
      boolean verbFirst = language == Language.AR && before.length() < 12;
      String who = verbFirst ? verb.group() + " " + behind : before;
      boolean object =
          is("need-object", language, behind)
              || is("need-passive", language, verb.group()) && is("need-object", language, before);
      if (object && speaks(who, before, language)) {
        return new Said(subject(who, language, verbFirst), before, verbFirst ? who : text);
      }
    }
    return null;
  }

  // The subject stands close before the verb and is a State or a group of participants.
  private boolean speaks(String who, String before, Language language) {
    if (before.length() > MOST_BEFORE
        || before.matches("(?i).*\\b(?:to|of|the|some|specific|for|their|its|had)$")) {
      return false;
    }
    String plain = who.toLowerCase(Locale.ROOT);
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("subject", language)) {
      for (String value : word.words().split("\\|")) {
        if (NoteVocabulary.compiled(
                (language == Language.ZH ? "" : "(?<!\\p{L})")
                    + Pattern.quote(value)
                    + (language == Language.RU || language == Language.AR || language == Language.ZH
                        ? ""
                        : "(?!\\p{L})"))
            .matcher(plain)
            .find()) {
          return true;
        }
      }
    }
    return !mentions.in(who, language).isEmpty();
  }

  // Those who speak in the sentence, not those that it only speaks of.
  private List<String> speakers(Said said, Language language) {
    String who = said.who();
    List<String> codes = new ArrayList<>();
    mentions.statesIn(who, language).forEach(state -> codes.add(state.code()));
    if (codes.isEmpty()) {
      // 'The representative of a State noted that his country needed …'
      mentions.statesIn(said.before(), language).forEach(state -> codes.add(state.code()));
    }
    if (language != Language.AR) {
      // 'A representative of one State asked for …, and the delegation of another for …'
      Matcher verb = pattern("need", language).matcher(said.behind());
      int from = verb.find() ? verb.end() : said.behind().length();
      while (verb.find()) {
        String between = said.behind().substring(from, verb.start());
        int clause = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'));
        mentions
            .statesIn(between.substring(clause + 1), language)
            .forEach(
                state -> {
                  if (!codes.contains(state.code())) {
                    codes.add(state.code());
                  }
                });
        from = verb.end();
      }
    }
    return codes;
  }

  // A State is named, and words of need and of help stand beside it.
  private boolean mayBeOne(String text, Language language) {
    return is("need-word", language, text)
        && is("need-object", language, text)
        && !mentions.in(text, language).isEmpty();
  }

  private String subject(String who, Language language, boolean verbFirst) {
    if (!verbFirst) {
      String clause =
          who.replaceFirst("^.*[,;:，；：] (?=[\\p{L}\\p{N}’'-]+( [\\p{L}\\p{N}’'-]+)*$)", "");
      return clause.length() > 90 ? clause.substring(clause.length() - 90) : clause;
    }
    List<StateMentions.Mention> named = mentions.in(who, language);
    if (named.isEmpty()) {
      return "";
    }
    State first = named.getFirst().state();
    return named.getFirst().start() < 40 ? first.name(language) : "";
  }

  private static boolean is(String kind, Language language, String text) {
    return pattern(kind, language).matcher(text).find();
  }

  private static Pattern pattern(String kind, Language language) {
    return NoteVocabulary.get().pattern(kind, language.code());
  }
}
