package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.State;

/**
 * Finds needs for assistance: sentences in which a State or participants ask for help. General
 * remarks about needs, and statements that nothing is needed, do not count. Pure.
 */
final class NeedParser {
  private static final int MOST_BEFORE = 120;
  // Speakers of a State that the sentence does not name: 'officials said'.
  private static final Pattern OF_A_STATE =
      Pattern.compile(
          "(?iu)^(?:officials|the authorities|les autorités|des responsables|las autoridades|los"
              + " funcionarios|власти|должностные лица|المسؤولون|قال"
              + " مسؤولون)(?!\\p{L})|^(?:官员|主管部门)");
  private final StateMentions mentions;
  private final SubjectParser subjects;
  private final ProseNeeds prose;
  private final ListedNeeds lists;
  private final ProseContributions contributions;

  NeedParser(StateMentions mentions, SubjectParser subjects, Set<ProseNeeds.Part> parts) {
    this.mentions = mentions;
    this.subjects = subjects;
    this.prose = new ProseNeeds(mentions, parts);
    this.lists = new ListedNeeds(mentions, parts);
    this.contributions = new ProseContributions(mentions, parts);
  }

  private record Statement(String who, String before, String after) {}

  /** Whether a sentence voices a need, the words about the speaker, and the States that speak. */
  record Voiced(
      ProseNeeds.Certainty certainty, String who, List<String> states, Language language) {
    Voiced {
      states = List.copyOf(states);
    }
  }

  List<Note.Need> read(NoteLayout layout, Language language, NoteFindings findings) {
    List<Note.Need> needs = new ArrayList<>();
    for (NotePassage body : layout.bodies()) {
      ProseNeeds.Speaker before = ProseNeeds.Speaker.NOBODY;
      boolean background =
          layout.headings().size() > 1 && body.text().equals(layout.background().text());
      boolean open = false;
      for (NotePassage sentence : SentenceSplitter.ofProse(body)) {
        ListedNeeds.Found list = lists.in(sentence, language, open);
        NotePassage prose = list.items().isEmpty() ? sentence : list.before();
        if (!prose.isEmpty()) {
          Voiced voiced = voiced(prose.text(), language, before);
          boolean hints = voiced.certainty() == ProseNeeds.Certainty.HINT && (open || !background);
          add(needs, prose, voiced, before.state().isPresent(), findings);
          if (hints || voiced.certainty() == ProseNeeds.Certainty.MAY_BE) {
            findings.lookAt("/needs", Message.of("notes.review.need-unclear"), prose.text());
          }
        }
        ProseNeeds.Speaker speaker = speaker(sentence.text(), language, before);
        // A sentence that continues after an item does not end the list.
        open = !list.items().isEmpty() || open && speaker.equals(before);
        list.items().forEach(item -> add(needs, item, language, findings));
        before = list.items().isEmpty() ? speaker : list.last();
      }
    }
    return needs;
  }

  // An item of a list of needs; one that denies a need is for a person to decide.
  private void add(
      List<Note.Need> needs, ListedNeeds.Item item, Language language, NoteFindings findings) {
    String text = item.words().text();
    if (NeedDenials.in(text, language) != NeedDenials.Extent.NOTHING
        || ProseVocabulary.has(ProseVocabulary.Kind.NOT, language, text)) {
      findings.lookAt("/needs", Message.of("notes.review.need-unclear"), text);
      return;
    }
    Voiced voiced =
        new Voiced(
            ProseNeeds.Certainty.NEED,
            item.state().name(language),
            List.of(item.state().code()),
            language);
    add(needs, item.words(), voiced, false, findings);
  }

  // 'Officials said …' after a sentence on a State may be those of that State.
  private void lookAtSpeaker(
      int index, NotePassage sentence, Voiced voiced, boolean afterState, NoteFindings findings) {
    String text = sentence.text();
    Language language = voiced.language();
    String pointer = "/needs/" + index;
    if (voiced.states().isEmpty() && (afterState || OF_A_STATE.matcher(text).find())) {
      findings.lookAt(pointer + "/states", Message.of("notes.review.need-unclear"), text);
    }
    List<String> areas = subjects.areas(text);
    if (areas.isEmpty()) {
      findings.lookAt(pointer + "/areas", Message.of("notes.review.need-no-area"), text);
    } else if (AskedAreas.isOneMissing(areas, text, language)) {
      findings.lookAt(pointer + "/areas", Message.of("notes.review.need-other-area"), text);
    }
  }

  // The one State that a sentence names, or a group; a sentence that continues has the same
  // speaker.
  private ProseNeeds.Speaker speaker(String text, Language language, ProseNeeds.Speaker before) {
    Set<State> named = mentions.statesIn(text, language);
    if (!named.isEmpty()) {
      return new ProseNeeds.Speaker(
          named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty(), false);
    }
    if (ProseVocabulary.has(ProseVocabulary.Kind.GROUP, language, text)) {
      return new ProseNeeds.Speaker(Optional.empty(), true);
    }
    return ProseVocabulary.has(ProseVocabulary.Kind.CARRY, language, text)
        ? before
        : ProseNeeds.Speaker.NOBODY;
  }

  /** Looks for a need in one sentence. */
  Voiced voiced(String text, Language language) {
    return voiced(text, language, ProseNeeds.Speaker.NOBODY);
  }

  /** Looks for a need in one sentence, after one that speaks of a State. */
  private Voiced voiced(String text, Language language, ProseNeeds.Speaker before) {
    NeedDenials.Extent extent = NeedDenials.in(text, language);
    if (extent == NeedDenials.Extent.PART) {
      return new Voiced(ProseNeeds.Certainty.MAY_BE, "", List.of(), language);
    }
    boolean denied = extent == NeedDenials.Extent.ALL || is("need-no", language, text);
    Statement statement = denied ? null : statement(text, language);
    if (statement != null) {
      List<String> states = speakers(statement, language);
      boolean carried =
          states.isEmpty() && ProseVocabulary.has(ProseVocabulary.Kind.CARRY, language, text);
      return new Voiced(
          ProseNeeds.Certainty.NEED, statement.who(), carried ? before.codes() : states, language);
    }
    ProseNeeds.Found found = prose.in(text, language, denied, before);
    if (found.certainty() == ProseNeeds.Certainty.NEED
        && contributions.onlyGives(text, found.states(), language)) {
      // Words on something missing beside a gift may tell a need: a person decides.
      return new Voiced(ProseNeeds.Certainty.MAY_BE, "", List.of(), language);
    }
    boolean unclear =
        found.certainty().compareTo(ProseNeeds.Certainty.MAY_BE) < 0
            && !denied
            && mayBeOne(text, language);
    // Something is missing, but nothing is asked for: a person decides.
    boolean both =
        extent == NeedDenials.Extent.ALL && found.certainty() == ProseNeeds.Certainty.NEED;
    return unclear || both
        ? new Voiced(ProseNeeds.Certainty.MAY_BE, "", List.of(), language)
        : new Voiced(found.certainty(), found.who(), found.states(), language);
  }

  private void add(
      List<Note.Need> needs,
      NotePassage sentence,
      Voiced voiced,
      boolean afterState,
      NoteFindings findings) {
    if (voiced.certainty() != ProseNeeds.Certainty.NEED) {
      return;
    }
    lookAtSpeaker(needs.size(), sentence, voiced, afterState, findings);
    String text = sentence.text();
    String pointer = "/needs/" + needs.size();
    findings.place(pointer, sentence);
    if (!voiced.states().isEmpty() && mentions.in(text, voiced.language()).isEmpty()) {
      findings.lookAt(pointer + "/states", Message.of("notes.review.need-state-before"), text);
    }
    needs.add(
        new Note.Need(
            text,
            SubjectParser.paragraphs(text),
            subjects.areas(text),
            voiced.who(),
            voiced.states()));
  }

  private @org.jspecify.annotations.Nullable Statement statement(String text, Language language) {
    Matcher verb = pattern("need", language).matcher(text);
    while (verb.find()) {
      String before = text.substring(0, verb.start()).strip();
      String after = text.substring(verb.end());
      boolean verbFirst = language == Language.AR && before.length() < 12;
      String who = verbFirst ? verb.group() + " " + after : before;
      boolean object =
          is("need-object", language, after)
              || is("need-passive", language, verb.group()) && is("need-object", language, before);
      if (object && speaks(who, before, language)) {
        return new Statement(subject(who, language, verbFirst), before, verbFirst ? who : text);
      }
    }
    return null;
  }

  // The subject closely precedes the verb and is a State or a group of participants.
  private boolean speaks(String who, String before, Language language) {
    if (before.length() > MOST_BEFORE
        || before.matches("(?iU).*\\b(?:to|of|the|some|specific|for|their|its|had)$")) {
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

  // The States that speak in the sentence, not those that it only mentions.
  private List<String> speakers(Statement statement, Language language) {
    String who = statement.who();
    List<String> codes = new ArrayList<>();
    mentions.statesIn(who, language).forEach(state -> codes.add(state.code()));
    if (codes.isEmpty()) {
      // 'The representative of a State noted that his country needed …'
      mentions.statesIn(statement.before(), language).forEach(state -> codes.add(state.code()));
    }
    if (language != Language.AR) {
      // 'A representative of one State asked for …, and the delegation of another for …'
      Matcher verb = pattern("need", language).matcher(statement.after());
      int from = verb.find() ? verb.end() : statement.after().length();
      while (verb.find()) {
        String between = statement.after().substring(from, verb.start());
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

  // The sentence names a State and has words for need and for help.
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
