package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;
import org.clearinghouse1540.states.State;

/**
 * Finds needs in free prose: something is missing in a State, would be welcome to it, or was asked
 * for. It looks for clauses, not for fixed sentences. Pure.
 */
final class ProseNeeds {
  // A State named closely before 'its laboratories' is the State that speaks.
  private static final Pattern GIVES =
      Pattern.compile(
          "(?iuU)(?:\\b(?:to|from|by|for|with) (?:the )?|\\b(?:par|avec|chez) (?:la |le |l['’])?"
              + "|\\b(?:por|con) |(?:для|от|из) |感谢|向)$");

  private static final Pattern RECIPIENT =
      Pattern.compile("(?iuU)(?:\\b(?:to|à|aux?|al?|к) (?:the |la |les |l['’])?|向|إلى |على )$");

  private static final int FIRST_WORDS = 20;

  private final StateMentions mentions;
  private final Set<Part> parts;

  /** A kind of clause; each can be switched off to measure what it is worth. */
  enum Part {
    LACK,
    WISH,
    ASK,
    PROBLEM,
    /** The items of a list after words on needs. */
    LIST,
    /** Contributions of persons, premises and things. */
    LENT,
    /** A contribution in each of the clauses that a conjunction joins. */
    JOINED
  }

  /** The certainty that a sentence voices a need. */
  enum Certainty {
    NONE,
    /** A State speaks, and its words are not understood as something else. */
    HINT,
    MAY_BE,
    NEED
  }

  /** The result for a sentence: the words about the speaker, and the States that speak. */
  record Found(Certainty certainty, String who, List<String> states) {
    static final Found NOTHING = new Found(Certainty.NONE, "", List.of());
    static final Found HINTED = new Found(Certainty.HINT, "", List.of());
    static final Found UNCLEAR = new Found(Certainty.MAY_BE, "", List.of());

    Found {
      states = List.copyOf(states);
    }
  }

  /**
   * The speaker of the sentence before.
   *
   * @param state the only State that it names
   * @param group whether a group without a name spoke
   */
  record Speaker(Optional<State> state, boolean group) {
    static final Speaker NOBODY = new Speaker(Optional.empty(), false);

    boolean isThere() {
      return state.isPresent() || group;
    }

    List<String> codes() {
      return state.map(State::code).map(List::of).orElse(List.of());
    }

    private Found needs(Language language) {
      return new Found(
          Certainty.NEED, state.map(found -> found.name(language)).orElse(""), codes());
    }
  }

  ProseNeeds(StateMentions mentions, Set<Part> parts) {
    this.mentions = mentions;
    this.parts = Set.copyOf(parts);
  }

  /**
   * Looks for a need in one sentence.
   *
   * @param denied whether the sentence says that nothing is needed
   * @param before the speaker of the sentence before
   */
  Found in(String received, Language language, boolean denied, Speaker before) {
    List<StateMentions.Mention> named = mentions.in(received, language);
    String text = withoutNames(received, named);
    Matcher clause = clause(text, language, denied);
    if (ProseVocabulary.has(Kind.NOT, language, text)) {
      return afterThanks(received, text, language, denied, before);
    }
    if (clause == null) {
      return speaks(text, language, named, before) ? hint(text, language, denied) : Found.NOTHING;
    }
    if (named.isEmpty()) {
      return unnamed(text, language, clause, before);
    }
    List<StateMentions.Mention> speaking =
        named.stream()
            .filter(mention -> mention.start() < clause.start())
            .filter(mention -> !GIVES.matcher(text.substring(0, mention.start())).find())
            .toList();
    List<StateMentions.Mention> who = speaking.isEmpty() ? named : speaking;
    List<String> states =
        who.stream().map(StateMentions.Mention::state).map(State::code).distinct().toList();
    if (states.size() > 1 && speaking.isEmpty()) {
      return Found.UNCLEAR;
    }
    if (speaking.isEmpty() && isExplainedTo(text, who.getFirst(), clause, language)) {
      return Found.NOTHING;
    }
    String words = received.substring(0, Math.max(clause.start(), 0)).strip();
    return new Found(
        Certainty.NEED,
        words.isEmpty() || speaking.isEmpty() ? who.getFirst().state().name(language) : last(words),
        states);
  }

  // 'The expert explained the template for requests to A': somebody else speaks.
  private static boolean isExplainedTo(
      String text, StateMentions.Mention state, Matcher clause, Language language) {
    Matcher told = ProseVocabulary.pattern(Kind.TOLD, language).matcher(text);
    return told.find()
        && told.start() < clause.start()
        && RECIPIENT.matcher(text.substring(0, state.start())).find();
  }

  // 'Antigua' is no word for 'old': names are replaced by signs of the same length.
  private static String withoutNames(String text, List<StateMentions.Mention> named) {
    StringBuilder words = new StringBuilder(text);
    for (StateMentions.Mention mention : named) {
      for (int i = mention.start(); i < Math.min(mention.end(), words.length()); i++) {
        words.setCharAt(i, 'X');
      }
    }
    return words.toString();
  }

  // 'It also needs …' speaks of the State before; 'several delegations' have no name.
  private static Found unnamed(String text, Language language, Matcher clause, Speaker before) {
    if (before.isThere() && ProseVocabulary.has(Kind.CARRY, language, text)) {
      return before.needs(language);
    }
    Matcher group = ProseVocabulary.pattern(Kind.GROUP, language).matcher(text);
    if (group.find() && group.start() <= clause.start()) {
      return new Found(Certainty.NEED, group.group().strip(), List.of());
    }
    // 'Participants had an opportunity to learn of gaps' expresses no need.
    Matcher told = ProseVocabulary.pattern(Kind.TOLD, language).matcher(text);
    boolean first = told.find() && told.start() < clause.start();
    boolean asked =
        ProseVocabulary.has(Kind.ASK, language, text)
            || ProseVocabulary.has(Kind.WISH, language, text);
    return first && !asked ? Found.NOTHING : Found.UNCLEAR;
  }

  // A State speaks, or a group at the beginning of the sentence.
  private static boolean speaks(
      String text, Language language, List<StateMentions.Mention> named, Speaker before) {
    Matcher group = ProseVocabulary.pattern(Kind.GROUP, language).matcher(text);
    return !named.isEmpty()
        || group.find() && group.start() < FIRST_WORDS
        || before.isThere() && ProseVocabulary.has(Kind.CARRY, language, text);
  }

  // Something is missing, wanted or difficult, and no word names the help; or nothing is known
  // about
  // the sentence.
  private Found hint(String text, Language language, boolean denied) {
    boolean told = denied || ProseVocabulary.has(Kind.TOLD, language, text);
    return hints(text, language) || !told ? Found.HINTED : Found.NOTHING;
  }

  // 'Thanked the donors, but needs …' is a need; 'and asked for more' is for a person to decide.
  private Found afterThanks(
      String received, String text, Language language, boolean denied, Speaker before) {
    Matcher turn = ProseVocabulary.pattern(Kind.BUT, language).matcher(text);
    int from = 0;
    while (turn.find(from)) {
      String rest = text.substring(turn.end());
      if (!ProseVocabulary.has(Kind.NOT, language, rest)
          && clause(rest, language, denied) != null) {
        List<String> states =
            mentions.statesIn(received, language).stream().map(State::code).distinct().toList();
        return states.size() == 1
            ? new Found(Certainty.NEED, last(received.substring(0, turn.start()).strip()), states)
            : unnamedAfterTurn(text, language, before);
      }
      from = turn.end();
    }
    boolean asks =
        clause(text, language, denied) != null
            && !denied
            && (is(Kind.ASK, Part.ASK, language, text) || wishes(text, language));
    // 'Could not use the courses on offer': a word for an offer does not hide what is missing.
    boolean lacks =
        is(Kind.LACK, Part.LACK, language, text) && is(Kind.ASK, Part.ASK, language, text);
    return asks || lacks ? Found.UNCLEAR : Found.NOTHING;
  }

  // 'Agradeció' thanks: it is no wish, though 'agradecería' is one.
  private boolean wishes(String text, Language language) {
    return is(Kind.WISH, Part.WISH, language, text)
        && found(Kind.NOT, language, text).start() != found(Kind.WISH, language, text).start();
  }

  private static Found unnamedAfterTurn(String text, Language language, Speaker before) {
    return before.isThere() && ProseVocabulary.has(Kind.CARRY, language, text)
        ? before.needs(language)
        : Found.UNCLEAR;
  }

  private boolean hints(String text, Language language) {
    return is(Kind.LACK, Part.LACK, language, text)
        || is(Kind.WISH, Part.WISH, language, text)
        || is(Kind.ASK, Part.ASK, language, text)
        || is(Kind.PROBLEM, Part.PROBLEM, language, text);
  }

  private static String last(String words) {
    return words.length() > 90 ? words.substring(words.length() - 90) : words;
  }

  private @org.jspecify.annotations.Nullable Matcher clause(
      String text, Language language, boolean denied) {
    if (is(Kind.LACK, Part.LACK, language, text)
        && ProseVocabulary.has(Kind.THING, language, text)) {
      return found(Kind.LACK, language, text);
    }
    if (is(Kind.LACK_OF, Part.LACK, language, text)) {
      return found(Kind.LACK_OF, language, text);
    }
    if (is(Kind.PROBLEM, Part.PROBLEM, language, text)
        && ProseVocabulary.has(Kind.THING, language, text)
        && !denied) {
      return found(Kind.PROBLEM, language, text);
    }
    if (denied || !ProseVocabulary.has(Kind.HELP, language, text)) {
      return null;
    }
    if (is(Kind.ASK, Part.ASK, language, text)) {
      return found(Kind.ASK, language, text);
    }
    return is(Kind.WISH, Part.WISH, language, text) ? found(Kind.WISH, language, text) : null;
  }

  private boolean is(Kind kind, Part part, Language language, String text) {
    return parts.contains(part) && ProseVocabulary.has(kind, language, text);
  }

  private static Matcher found(Kind kind, Language language, String text) {
    Matcher matcher = ProseVocabulary.pattern(kind, language).matcher(text);
    matcher.find();
    return matcher;
  }
}
