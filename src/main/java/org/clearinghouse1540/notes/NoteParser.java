package org.clearinghouse1540.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Parses the text of an information note. Content that cannot be assigned is listed for review with
 * the reason; nothing is guessed and no list is completed. Pure.
 */
@Component
public final class NoteParser {
  // Several hundred pages; a note has a few.
  private static final int LONGEST = 400_000;

  // After a name, Domingo is a part of it: Santo Domingo.
  private static final String WEEKDAY =
      "(?iu:(?<!\\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|(?<!(?-iu:\\p{Lu}\\p{Ll}{1,20})"
          + " )domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\\p{L}))";
  // Words that introduce a date; with a capital only before it, as 'Le' also begins 'Le Caire'.
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "^(?:[\\s,;:.–—،，、-]|"
              + WEEKDAY
              + "|(?:from|on|du|del|le|les|los|días|día|el|с|года|году|г\\.|в"
              + " период|من|في|يومي|أيام|الفترة)(?=[ ,،])"
              + "|(?:From|On|Du|Del|Le|Les|Los|El|С)(?=(?: \\p{Ll}+)? ?[,،]))+");
  private static final Pattern AFTER_DATE =
      Pattern.compile(
          "(?:[\\s,;:–—،，、-]|"
              + WEEKDAY
              + "|(?<=^|["
              + " ,،])(?:from|on|du|del|le|les|au|el|los|días|с|г\\.|года|году|من|في|يومي|أيام))+$");

  private final NameResolver parties;
  private final VenueParser venues;
  private final NeedParser needs;
  private final RecommendationParser recommendations;
  private final ChairParser chairs;
  private final StateMentions mentions;
  private final PublicationParser publications;
  private final Set<ProseNeeds.Part> parts;

  /** Creates a parser that uses the known names of States and organizations. */
  @Autowired
  public NoteParser(PartyResolver resolver, SubjectAreas areas) {
    this(resolver, areas, EnumSet.allOf(ProseNeeds.Part.class));
  }

  private NoteParser(PartyResolver resolver, SubjectAreas areas, Set<ProseNeeds.Part> parts) {
    this.parts = Set.copyOf(parts);
    this.parties = new NameResolver(resolver);
    this.venues = new VenueParser(parties);
    SubjectParser subjects = new SubjectParser(areas);
    this.mentions = new StateMentions(resolver);
    this.needs = new NeedParser(mentions, subjects, parts);
    this.recommendations = new RecommendationParser(subjects);
    this.chairs = new ChairParser(parties);
    this.publications = new PublicationParser(parties, mentions, needs);
  }

  /** Creates a parser without Spring. */
  static NoteParser standalone() {
    return standalone(EnumSet.allOf(ProseNeeds.Part.class));
  }

  /** Creates a parser that finds needs only by some kinds of clauses. */
  static NoteParser standalone(Set<ProseNeeds.Part> parts) {
    return new NoteParser(PartyResolver.standalone(), new SubjectAreas(), parts);
  }

  /**
   * Parses a note, or a publication of another kind that reports on an event.
   *
   * @throws BadInput if the document is neither
   */
  public ParsedNote read(DocumentText document) {
    String text = document.text();
    checkLength(text);
    Footnotes footnotes = Footnotes.of(text);
    NoteLayout layout = NoteLayout.of(footnotes.rest());
    LabelParser header = LabelParser.of(layout);
    if (!isNote(text, header)) {
      return publication(document);
    }
    NoteFindings findings = findings(document, header, footnotes);
    Language language = NoteVocabulary.get().language(text);
    Note.NotedEvent event = event(header, findings);
    List<Note.NotedOrganizer> organizers = new OrganizerParser(parties).read(header, findings);
    List<Note.NotedParticipant> participants =
        new ParticipantParser(parties).read(header, layout, findings);
    List<Note.Section> sections = SectionParser.read(layout, findings);
    ContentAccount account = NoteAccount.of(document, layout, header, findings);
    Note note =
        new Note(
            "information-note",
            language.code(),
            event,
            organizers,
            participants,
            CommitteeCountParser.of(participants, findings),
            chairs.message(layout, language, findings),
            chairs.chair(layout, language, findings),
            sections,
            footnotes.texts().stream().map(NotePassage::text).toList(),
            new EarlierEventParser(parties).read(layout, event, language, findings),
            new ContributionParser(parties, mentions, parts).read(layout, language, findings),
            needs.read(layout, language, findings),
            recommendations.read(layout, language, findings),
            ReferenceParser.resolutions(text.replaceAll("\\s+", " "), findings),
            ReferenceParser.links(text),
            ReferenceParser.mailboxes(text),
            findings.review(),
            account);
    return new ParsedNote(note, text, findings.places());
  }

  /**
   * Parses a document of which a person says that it reports on an event: all of a note, and of any
   * other document only what is certain. A person records the rest.
   *
   * @throws BadInput if the document is too long
   */
  public ParsedNote readAsSource(DocumentText document) {
    String text = document.text();
    checkLength(text);
    return isNote(text, LabelParser.of(NoteLayout.of(Footnotes.of(text).rest())))
        ? read(document)
        : publications
            .read(text, document.warnings())
            .orElseGet(() -> publications.readByHand(text, document.warnings()));
  }

  private static void checkLength(String text) {
    if (text.length() > LONGEST) {
      throw BadInput.of("file", "notes.refused.too-long");
    }
  }

  private ParsedNote publication(DocumentText document) {
    return publications
        .read(document.text(), document.warnings())
        .orElseThrow(() -> BadInput.of("file", "notes.refused.not-a-note"));
  }

  private static NoteFindings findings(
      DocumentText document, LabelParser header, Footnotes footnotes) {
    NoteFindings findings = new NoteFindings();
    findings.placeAll("/footnotes/", footnotes.texts());
    document.warnings().forEach(warning -> findings.lookAt("", warning, ""));
    for (String field : header.repeated()) {
      findings.lookAt(
          "",
          Message.of("notes.review.label-repeated", header.label(field)),
          header.value(field).text());
    }
    return findings;
  }

  private static boolean isNote(String text, LabelParser header) {
    String start =
        TextFolding.KEEPING_DIACRITICS.fold(text.substring(0, Math.min(3000, text.length())));
    boolean heading =
        NoteVocabulary.get().of("heading").stream()
            .anyMatch(word -> start.contains(TextFolding.KEEPING_DIACRITICS.fold(word.words())));
    int known = header.known();
    return known >= 3 || known == 2 && heading;
  }

  private static String title(LabelParser header, NoteFindings findings) {
    String title =
        header
            .value("event")
            .text()
            .replaceAll("(?<![¹²³⁴⁵⁶⁷⁸⁹⁰])[¹²³⁴⁵⁶⁷⁸⁹⁰]+$", "")
            .replaceFirst("(?<=[\\p{Ll}\\p{IsHan})\\]»”\"])[.。]$", "")
            .strip();
    findings.place("/event/title", header.value("event"));
    if (title.isEmpty()) {
      findings.lookAt("/event/title", Message.of("notes.review.no-title"), "");
    }
    return title;
  }

  private Note.NotedEvent event(LabelParser header, NoteFindings findings) {
    String title = title(header, findings);
    NotePassage when = header.value("dates-venue");
    NotePassage where = header.value("venue");
    boolean together = !when.isEmpty();
    if (!together) {
      when = header.value("dates");
    }
    List<DateFound> dates = DateParser.all(when.text());
    Optional<DateFound> date = dates.stream().findFirst();
    findings.place(
        "/event/start",
        date.map(found -> partOf(header, together, found)).orElse(NotePassage.empty()));
    String venueWords = where.text();
    if (venueWords.isEmpty() && together) {
      venueWords = withoutDates(when.text(), dates);
    } else if (venueWords.isEmpty() && date.isPresent()) {
      venueWords = withoutDates(when.text(), dates);
    }
    findings.place("/event/city", where.isEmpty() ? placeOf(when, venueWords) : where);
    understandVenue(when, where, dates, findings);
    lookAtDates(when, dates, findings);
    VenueParser.Venue venue = venues.of(venueWords);
    lookAtVenue(venueWords, venue, findings);
    return new Note.NotedEvent(
        title,
        date.map(DateFound::start).orElse(null),
        date.map(DateFound::end).orElse(null),
        date.map(DateFound::days).orElse(List.of()),
        venue.online(),
        venue.city().orElse(null),
        venue.country().map(State::code).orElse(null),
        venueWords);
  }

  // Words beside the dates are the venue, unless the note has another line for it.
  private static void understandVenue(
      NotePassage when, NotePassage where, List<DateFound> dates, NoteFindings findings) {
    findings.understand(where);
    boolean onlyDates = withoutDates(when.text(), dates).isEmpty();
    if (dates.size() <= 1 && (where.isEmpty() || onlyDates)) {
      findings.understand(when);
    }
  }

  private static NotePassage partOf(LabelParser header, boolean together, DateFound date) {
    NotePassage when = header.value(together ? "dates-venue" : "dates");
    return when.part(date.from(), Math.min(date.to(), when.text().length()));
  }

  private static NotePassage placeOf(NotePassage when, String words) {
    int at = words.isEmpty() ? -1 : when.text().indexOf(words);
    return at < 0 ? NotePassage.empty() : when.part(at, at + words.length());
  }

  private static String withoutDates(String text, List<DateFound> dates) {
    StringBuilder rest = new StringBuilder(text);
    for (DateFound date : dates.reversed()) {
      rest.replace(date.from(), Math.min(date.to(), text.length()), "\u0000");
    }
    String words =
        Pattern.compile("(?:(?<!\\s)\\s+)?\u0000(?:st|nd|rd|th|er|年|日|года|г\\.)?\\s*")
            .matcher(rest)
            .replaceAll(" , ");
    return AFTER_DATE
        .matcher(BEFORE_DATE.matcher(words).replaceAll(""))
        .replaceAll("")
        .replaceAll("(?:(?<!\\s)\\s+)?,\\s*(?:,\\s*)+", ", ")
        .strip();
  }

  private static void lookAtDates(NotePassage when, List<DateFound> dates, NoteFindings findings) {
    if (dates.isEmpty()) {
      findings.lookAt("/event/start", Message.of("notes.review.no-date"), when.text());
      return;
    }
    DateFound first = dates.getFirst();
    first.problem().ifPresent(problem -> findings.lookAt("/event/start", problem, when.text()));
    if (first.problem().isEmpty() && !first.toTheDay()) {
      findings.lookAt("/event/start", Message.of("notes.review.day-unknown"), when.text());
    }
    if (dates.size() > 1) {
      findings.lookAt("/event/start", Message.of("notes.review.several-dates"), when.text());
    }
  }

  private static void lookAtVenue(String words, VenueParser.Venue venue, NoteFindings findings) {
    if (words.isEmpty()) {
      findings.lookAt("/event/city", Message.of("notes.review.no-venue"), "");
    } else if (venue.country().isEmpty() && !venue.online()) {
      findings.lookAt("/event/country", Message.of("notes.review.no-country"), words);
    } else if (venue.unclear()) {
      String reason =
          VenueParser.isInOtherCase(words) ? "notes.review.city-case" : "notes.review.venue-long";
      findings.lookAt("/event/city", Message.of(reason), words);
    }
  }
}
