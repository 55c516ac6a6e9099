package org.clearinghouse1540.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.PlainLetters;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Reads a publication that is no information note but reports on an event: a press release, an
 * update, a newsletter. Only what one sentence says of one event, with its day and its place, is
 * taken; everything else is reported. Pure.
 */
final class PublicationParser {
  private static final Set<ProseNeeds.Part> ALL = EnumSet.allOf(ProseNeeds.Part.class);
  private static final int HEAD = 600;
  private static final Table WORDS = Table.fromData("notes/data/publications.csv");
  private static final String OTHER_DOCUMENT = "document";

  private final NameResolver parties;
  private final StateMentions mentions;
  private final NeedParser needs;

  PublicationParser(NameResolver parties, StateMentions mentions, NeedParser needs) {
    this.parties = parties;
    this.mentions = mentions;
    this.needs = needs;
  }

  /**
   * Reads a publication; empty if the text reports on no event, or is a document of another kind.
   */
  Optional<ParsedNote> read(String text, List<Message> warnings) {
    Language language = NoteVocabulary.get().language(text);
    String kind = kind(text);
    return kind.equals(OTHER_DOCUMENT) || !tellsOfEvent(text, language)
        ? Optional.empty()
        : Optional.of(parse(text, warnings, kind, kind));
  }

  /** Reads a document that a person records by hand, whatever it is. */
  ParsedNote readByHand(String text, List<Message> warnings) {
    return parse(text, warnings, "article", "by-hand");
  }

  private ParsedNote parse(String text, List<Message> warnings, String kind, String remark) {
    Language language = NoteVocabulary.get().language(text);
    NoteFindings findings = new NoteFindings();
    findings.lookAt("/event", Message.of("notes.publication." + remark), firstLine(text));
    warnings.forEach(warning -> findings.lookAt("", warning, ""));
    NoteLayout whole =
        new NoteLayout(text, 0, List.of(new NoteLayout.Heading("1", NotePassage.empty(), 0, 0)));
    NoteFindings told = new NoteFindings();
    List<Note.EarlierEvent> events =
        new EarlierEventParser(parties, false).read(whole, nothing(""), language, told);
    boolean certain = isCertain(events);
    if (certain) {
      told.places().values().forEach(place -> findings.placeAt("/event/start", place));
    } else {
      findings.lookAt("/event/start", Message.of("notes.publication.no-single-event"), "");
      told.places().forEach(findings::placeAt);
    }
    told.review().forEach(item -> findings.lookAt("/event", item.reason(), item.text()));
    findings.lookAt("/organizers", Message.of("notes.publication.parties"), "");
    Note note = note(kind, whole, events, findings, warnings);
    return new ParsedNote(note, text, findings.places());
  }

  private Note note(
      String kind,
      NoteLayout whole,
      List<Note.EarlierEvent> events,
      NoteFindings findings,
      List<Message> warnings) {
    boolean certain = isCertain(events);
    String text = whole.text();
    Language language = NoteVocabulary.get().language(text);
    return new Note(
        kind,
        language.code(),
        certain ? event(events.getFirst()) : nothing(firstLine(text)),
        certain
            ? new PublicationOrganizers(parties).read(whole, events.getFirst(), language, findings)
            : List.of(),
        List.of(),
        new Note.Committee(null, null),
        new ChairParser(parties).message(whole, language, findings),
        null,
        List.of(),
        List.of(),
        certain ? List.of() : events,
        new ContributionParser(parties, mentions, ALL).read(whole, language, findings),
        needs.read(whole, language, findings),
        List.of(),
        ReferenceParser.resolutions(text.replaceAll("\\s+", " "), findings),
        ReferenceParser.links(text),
        ReferenceParser.mailboxes(text),
        findings.review(),
        NoteAccount.withoutRemarks(text, warnings, findings));
  }

  private static boolean isCertain(List<Note.EarlierEvent> events) {
    return events.size() == 1 && isToTheDay(events.getFirst());
  }

  private static boolean isToTheDay(Note.EarlierEvent event) {
    return event.start() != null && event.start().length() == 10;
  }

  private static Note.NotedEvent event(Note.EarlierEvent told) {
    return new Note.NotedEvent(
        told.title(),
        told.start(),
        told.end(),
        List.of(),
        false,
        told.city(),
        told.country(),
        told.city() == null ? "" : told.city());
  }

  private static Note.NotedEvent nothing(String title) {
    return new Note.NotedEvent(title, null, null, List.of(), false, null, null, "");
  }

  private static String firstLine(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    return line.length() > 200 ? "" : line;
  }

  // A publication says at its head what it is; 'document' is for those that report on no event.
  private static String kind(String text) {
    String head =
        PlainLetters.of(text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT));
    for (Table.Row row : WORDS.rows()) {
      if (Set.of(row.require("words").split("\\|")).stream()
          .map(PlainLetters::of)
          .anyMatch(head::contains)) {
        return row.require("kind");
      }
    }
    return "article";
  }

  private static boolean tellsOfEvent(String text, Language language) {
    return SentenceSplitter.of(NotePassage.of(text, 0, text.length())).stream()
        .map(NotePassage::text)
        .anyMatch(
            sentence ->
                EarlierTitles.namesEvent(sentence, language)
                    && ProseVocabulary.has(Kind.HELD, language, sentence));
  }
}
