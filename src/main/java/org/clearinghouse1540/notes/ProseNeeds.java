package org.clearinghouse1540.notes;

import java.util.List;
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
          "(?iu)(?:\\b(?:to|from|by|for|with) (?:the )?|\\b(?:par|avec|chez) (?:la |le |l['’])?"
              + "|\\b(?:por|con) |(?:для|от|из) |感谢)$");

  private final StateMentions mentions;
  private final Set<Part> parts;

  /** A kind of clause; each can be switched off to measure what it is worth. */
  enum Part {
    LACK,
    WISH,
    ASK
  }

  /** The certainty that a sentence voices a need. */
  enum Certainty {
    NONE,
    MAY_BE,
    NEED
  }

  /** The result for a sentence: the words about the speaker, and the States that speak. */
  record Found(Certainty certainty, String who, List<String> states) {
    static final Found NOTHING = new Found(Certainty.NONE, "", List.of());

    Found {
      states = List.copyOf(states);
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
   */
  Found in(String text, Language language, boolean denied) {
    Matcher clause = clause(text, language, denied);
    if (clause == null) {
      return Found.NOTHING;
    }
    if (ProseVocabulary.has(Kind.NOT, language, text)) {
      // 'Thanked the donors and asked for more': a person decides.
      boolean both = !denied && is(Kind.ASK, Part.ASK, language, text);
      return new Found(both ? Certainty.MAY_BE : Certainty.NONE, "", List.of());
    }
    List<StateMentions.Mention> named = mentions.in(text, language);
    if (named.isEmpty()) {
      return new Found(Certainty.MAY_BE, "", List.of());
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
      return new Found(Certainty.MAY_BE, "", List.of());
    }
    String words = text.substring(0, Math.max(clause.start(), 0)).strip();
    return new Found(
        Certainty.NEED,
        words.isEmpty() || speaking.isEmpty() ? who.getFirst().state().name(language) : last(words),
        states);
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
