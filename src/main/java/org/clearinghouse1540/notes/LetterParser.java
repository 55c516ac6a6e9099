package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads a letter of request or a completed request form, and proposes the needs that it voices. A
 * sentence that may voice a need but names no subject is reported; nothing is guessed. Pure.
 */
@Component
public final class LetterParser {
  private static final int LONGEST = 200_000;
  private static final int LONGEST_HEADING = 80;
  private static final String INTRODUCES = "(?s).*[:：]$";
  // 'assistance in (a) drafting; (b) training' has two needs.
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<=[;:,；：،؛]) ?(?:and |et |y |и"
              + " |و|以及)?[(（](?:[a-hа-з]|[ivx]{1,4}|[\\d٠-٩]{1,2}|[أ-ي])[)）] ?");

  private final SubjectParser subjects;
  private final NeedParser needs;

  /** Creates a parser that uses the known names of States and the subject areas. */
  @Autowired
  public LetterParser(PartyResolver resolver, SubjectAreas areas) {
    this.subjects = new SubjectParser(areas);
    this.needs =
        new NeedParser(new StateMentions(resolver), subjects, EnumSet.allOf(ProseNeeds.Part.class));
  }

  /** Creates a parser without Spring. */
  static LetterParser standalone() {
    return new LetterParser(PartyResolver.standalone(), new SubjectAreas());
  }

  /** A need; the first passage has its words, with the sign of its item, the others its heading. */
  private record Found(ParsedLetter.LetterNeed need, List<NotePassage> used) {}

  /** The need of a passage, before its place is known. */
  private record Voiced(NotePassage words, String under, List<String> areas, String neededBy) {}

  /**
   * Reads a letter; each need is a proposal.
   *
   * @throws BadInput if the document is too long
   */
  public ParsedLetter read(DocumentText document) {
    NoteFindings findings = new NoteFindings();
    List<Found> found = find(document.text(), findings);
    found.forEach(need -> place(need, findings));
    return new ParsedLetter(
        NoteVocabulary.get().language(document.text()).code(),
        found.stream().map(Found::need).toList(),
        NoteAccount.withoutRemarks(document.text(), document.warnings(), findings));
  }

  /** The requester that a completed request form names; empty for a letter. */
  public Optional<String> requester(DocumentText document) {
    return CompletedRequestForm.requester(document.text());
  }

  /**
   * The account of a letter of which a person accepted some needs; the lines of the others are
   * reported.
   *
   * @param accepted the positions of the needs, or lines, that are recorded
   */
  public ContentAccount account(DocumentText document, Collection<ParsedNote.Place> accepted) {
    String text = document.text();
    NoteFindings findings = new NoteFindings();
    for (Found need : find(text, findings)) {
      if (accepted.contains(need.need().place())) {
        place(need, findings);
      } else {
        findings.lookAt(
            "/needs", Message.of("notes.letter.left-out"), need.used().getFirst().text());
      }
    }
    for (ParsedNote.Place place : accepted) {
      if (place.start() >= 0 && place.start() < place.end() && place.end() <= text.length()) {
        findings.understand(NotePassage.of(text, place.start(), place.end()));
      }
    }
    return NoteAccount.withoutRemarks(text, document.warnings(), findings);
  }

  private static void place(Found need, NoteFindings findings) {
    need.used().forEach(findings::understand);
  }

  private List<Found> find(String text, NoteFindings findings) {
    if (text.length() > LONGEST) {
      throw BadInput.of("file", "notes.letter.too-long", LONGEST);
    }
    Optional<List<CompletedRequestForm.FormNeed>> form = CompletedRequestForm.read(text, findings);
    if (form.isPresent()) {
      return form.get().stream()
          .map(
              need ->
                  found(
                      text,
                      new Voiced(
                          need.words(),
                          need.subjects(),
                          areas(need.subjects(), need.words().text()),
                          need.neededBy()),
                      need.used()))
          .toList();
    }
    return inProse(text, NoteVocabulary.get().language(text), findings);
  }

  private List<Found> inProse(String text, Language language, NoteFindings findings) {
    List<Found> found = new ArrayList<>();
    NotePassage list = NotePassage.empty();
    String sign = "";
    for (LetterBlocks.Block block : LetterBlocks.of(text)) {
      // A numbered paragraph after the items '(a)' and '(b)' is no item of their list.
      boolean inList = !list.isEmpty() && (sign.isEmpty() || sign.equals(block.sign()));
      if (block.item() && inList) {
        sign = block.sign();
        item(text, block, list, language)
            .ifPresentOrElse(found::add, () -> unclear(text, block, findings));
        continue;
      }
      sign = "";
      if (isHeading(block, language)) {
        list = block.passage();
        continue;
      }
      list = NotePassage.empty();
      for (NotePassage sentence : SentenceSplitter.of(block.passage())) {
        if (NeedDenials.in(sentence.text(), language) == NeedDenials.Extent.PART) {
          unclear(sentence, findings);
          list = NotePassage.empty();
          continue;
        }
        boolean voiced = isVoiced(sentence, language);
        boolean introduces =
            sentence.text().matches(INTRODUCES)
                && (voiced || isAboutHelp(sentence.text(), language));
        list = introduces ? sentence : NotePassage.empty();
        if (voiced && !introduces) {
          sentence(text, sentence, found, findings);
        }
      }
    }
    return found;
  }

  // 'Assistance required' alone on a line: the list after it has the needs.
  private static boolean isHeading(LetterBlocks.Block block, Language language) {
    String words = block.passage().text();
    return words.length() <= LONGEST_HEADING
        && !words.matches("(?s).*[.。;；؛،,]$")
        && isAboutHelp(words, language)
        && (words.matches(INTRODUCES) || !block.item());
  }

  private static boolean isAboutHelp(String words, Language language) {
    return ProseVocabulary.has(ProseVocabulary.Kind.HELP, language, words)
        || isThere("need-word", language, words);
  }

  // In a letter the requester speaks, also where a sentence does not name it: 'We need training.'
  private boolean isVoiced(NotePassage sentence, Language language) {
    String text = sentence.text();
    if (NeedDenials.in(text, language) == NeedDenials.Extent.ALL) {
      return false;
    }
    boolean asks = isThere("need", language, text) && !isThere("need-no", language, text);
    ProseNeeds.Certainty certainty = needs.voiced(text, language).certainty();
    return certainty.compareTo(ProseNeeds.Certainty.HINT) > 0
        || asks && ProseVocabulary.has(ProseVocabulary.Kind.HELP, language, text);
  }

  private static boolean isThere(String kind, Language language, String text) {
    return NoteVocabulary.get().pattern(kind, language.code()).matcher(text).find();
  }

  private Optional<Found> item(
      String text, LetterBlocks.Block block, NotePassage list, Language language) {
    String words = block.passage().text();
    List<String> areas = subjects.areas(words);
    if (areas.isEmpty() && !ProseVocabulary.has(ProseVocabulary.Kind.HELP, language, words)) {
      return Optional.empty();
    }
    NotePassage whole = NotePassage.of(text, block.start(), block.end());
    return Optional.of(
        found(text, new Voiced(block.passage(), list.text(), areas, ""), List.of(whole, list)));
  }

  private static void unclear(String text, LetterBlocks.Block block, NoteFindings findings) {
    unclear(NotePassage.of(text, block.start(), block.end()), findings);
  }

  private static void unclear(NotePassage passage, NoteFindings findings) {
    findings.lookAt("/needs", Message.of("notes.review.need-unclear"), passage.text());
  }

  private void sentence(
      String text, NotePassage sentence, List<Found> found, NoteFindings findings) {
    List<Part> parts = parts(sentence);
    boolean several = parts.size() > 2;
    NotePassage list = several ? parts.getFirst().whole() : NotePassage.empty();
    for (Part part :
        several ? parts.subList(1, parts.size()) : List.of(new Part(sentence, sentence))) {
      List<String> areas = subjects.areas(part.words().text());
      if (areas.isEmpty()) {
        unclear(part.whole(), findings);
      } else {
        found.add(
            found(
                text,
                new Voiced(part.words(), list.text(), areas, ""),
                List.of(part.whole(), list)));
      }
    }
  }

  /** A part of a sentence, without and with the sign before it. */
  private record Part(NotePassage words, NotePassage whole) {}

  private static List<Part> parts(NotePassage sentence) {
    List<Part> parts = new ArrayList<>();
    Matcher sign = WITHIN.matcher(sentence.text());
    int start = 0;
    int words = 0;
    while (sign.find()) {
      parts.add(new Part(sentence.part(words, sign.start()), sentence.part(start, sign.start())));
      start = sign.start();
      words = sign.end();
    }
    parts.add(new Part(sentence.from(words), sentence.from(start)));
    parts.removeIf(part -> part.words().isEmpty());
    return parts;
  }

  private List<String> areas(String subjectWords, String words) {
    Set<String> keys = new LinkedHashSet<>(subjects.areas(subjectWords));
    if (keys.isEmpty()) {
      keys.addAll(subjects.areas(words));
    }
    return List.copyOf(keys);
  }

  private static Found found(String text, Voiced voiced, List<NotePassage> used) {
    ParsedNote.Place place = voiced.words().place();
    String words = voiced.words().text();
    return new Found(
        new ParsedLetter.LetterNeed(
            words,
            voiced.under(),
            voiced.areas(),
            SubjectParser.paragraphs(words),
            voiced.neededBy(),
            place,
            lines(text, place)),
        used);
  }

  /** The numbers of the lines of a passage, such as {@code 12} or {@code 12–14}. */
  public static String lines(String text, ParsedNote.Place place) {
    long first = text.substring(0, place.start()).chars().filter(c -> c == '\n').count() + 1;
    long more = text.substring(place.start(), place.end()).chars().filter(c -> c == '\n').count();
    return more == 0 ? Long.toString(first) : first + "–" + (first + more);
  }
}
