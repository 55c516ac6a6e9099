package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/**
 * Reads an information note: pure, from its text to what was found in it. What cannot be placed is
 * handed to a person with the reason; nothing is guessed and no list is completed.
 */
@Component
public final class NoteParser {
  // Some hundred pages; a note has a few.
  private static final int LONGEST = 400_000;

  private static final String WEEKDAY =
      "(?<!\\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\\p{L})";

  private final NameResolver parties;
  private final VenueParser venues;
  private final NeedParser needs;
  private final RecommendationParser recommendations;
  private final ChairParser chairs;

  /** Reads with the names of States and organizations that are known here. */
  public NoteParser(PartyResolver resolver, SubjectAreas areas) {
    this.parties = new NameResolver(resolver);
    this.venues = new VenueParser(parties);
    SubjectParser subjects = new SubjectParser(areas);
    this.needs = new NeedParser(new StateMentions(resolver), subjects);
    this.recommendations = new RecommendationParser(subjects);
    this.chairs = new ChairParser(parties);
  }

  /** For use without Spring. */
  static NoteParser standalone() {
    return new NoteParser(PartyResolver.standalone(), new SubjectAreas());
  }

  /**
   * Reads a note.
   *
   * @throws BadInput if the document is no information note
   */
  public ParsedNote read(DocumentText document) {
    String text = document.text();
    if (text.length() > LONGEST) {
      throw new BadInput("file", "The file holds far more text than a note; send the note alone.");
    }
    Footnotes footnotes = Footnotes.of(text);
    NoteLayout layout = NoteLayout.of(footnotes.rest());
    LabelParser header = LabelParser.of(layout);
    checkKind(text, header);
    NoteFindings findings = new NoteFindings();
    document.warnings().forEach(warning -> findings.lookAt("", warning.toString(), ""));
    for (String field : header.repeated()) {
      findings.lookAt(
          "",
          "The label '" + header.label(field) + "' stands more than once; all of it was read.",
          header.value(field).text());
    }
    Language language = NoteVocabulary.get().language(text);
    Note.Event event = event(header, findings);
    List<Note.Organizer> organizers = new OrganizerParser(parties).read(header, findings);
    List<Note.Participant> participants =
        new ParticipantParser(parties).read(header, layout, findings);
    List<Note.Section> sections = SectionParser.read(layout, findings);
    for (int i = 0; i < footnotes.texts().size(); i++) {
      findings.place("/footnotes/" + i, footnotes.texts().get(i));
    }
    List<Note.EarlierEvent> earlier =
        new EarlierEventParser(parties).read(layout, event, language, findings);
    List<Note.Contribution> contributions =
        new ContributionParser(parties).read(layout, language, findings);
    List<Note.Need> voiced = needs.read(layout, language, findings);
    List<Note.Recommendation> recommended = recommendations.read(layout, language, findings);
    Note.Committee committee = CommitteeCountParser.of(participants, findings);
    Note.Message message = chairs.message(layout, language, findings);
    Note.MeetingChair chair = chairs.chair(layout, language, findings);
    Note note =
        new Note(
            "information-note",
            language.code(),
            event,
            organizers,
            participants,
            committee,
            message,
            chair,
            sections,
            footnotes.texts().stream().map(NotePassage::text).toList(),
            earlier,
            contributions,
            voiced,
            recommended,
            ReferenceParser.resolutions(text.replaceAll("\\s+", " ")),
            ReferenceParser.links(text),
            ReferenceParser.mailboxes(text),
            List.copyOf(findings.review()));
    return new ParsedNote(note, text, findings.places());
  }

  private static void checkKind(String text, LabelParser header) {
    String start =
        TextFolding.KEEPING_DIACRITICS.fold(text.substring(0, Math.min(3000, text.length())));
    boolean heading =
        NoteVocabulary.get().of("heading").stream()
            .anyMatch(word -> start.contains(TextFolding.KEEPING_DIACRITICS.fold(word.words())));
    int known = header.known();
    if (known < 2 || (!heading && known < 3)) {
      throw new BadInput(
          "file",
          "This is no information note: it has no head with the event, its organizers, its date and"
              + " venue, and its participants.");
    }
  }

  private Note.Event event(LabelParser header, NoteFindings findings) {
    String title = header.value("event").text().replaceAll("[¹²³⁴⁵⁶⁷⁸⁹⁰]+$", "").strip();
    findings.place("/event/title", header.value("event"));
    if (title.isEmpty()) {
      findings.lookAt("/event/title", "The note has no line with the title of the event.", "");
    }
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
    lookAtDates(when, dates, findings);
    VenueParser.Venue venue = venues.of(venueWords);
    lookAtVenue(venueWords, venue, findings);
    return new Note.Event(
        title,
        date.map(DateFound::start).orElse(null),
        date.map(DateFound::end).orElse(null),
        date.map(DateFound::days).orElse(List.of()),
        venue.online(),
        venue.city().orElse(null),
        venue.country().map(State::code).orElse(null),
        venueWords);
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
        Pattern.compile("\\s*\u0000(?:st|nd|rd|th|er|年|日|года|г\\.)?\\s*")
            .matcher(rest)
            .replaceAll(" , ");
    return words
        .replaceAll(
            "(?iu)^(?:[\\s,;:.–—،，、-]|"
                + WEEKDAY
                + "|(?:from|on|du|del|le|les|los|días|día|el|с|года|году|г\\.|в"
                + " период|من|في|يومي|أيام|الفترة)(?=[ ,،]))+",
            "")
        .replaceAll(
            "(?iu)(?:[\\s,;:–—،，、-]|"
                + WEEKDAY
                + "|(?<=["
                + " ,،])(?:from|on|du|del|le|les|au|el|los|días|с|г\\.|года|من|في|يومي|أيام))+$",
            "")
        .replaceAll("\\s*,\\s*(?:,\\s*)+", ", ")
        .strip();
  }

  private static void lookAtDates(NotePassage when, List<DateFound> dates, NoteFindings findings) {
    if (dates.isEmpty()) {
      findings.lookAt("/event/start", "The note gives no date of the event.", when.text());
      return;
    }
    DateFound first = dates.getFirst();
    first.problem().ifPresent(problem -> findings.lookAt("/event/start", problem, when.text()));
    if (first.problem().isEmpty() && !first.toTheDay()) {
      findings.lookAt("/event/start", "The date is not known to the day.", when.text());
    }
    if (dates.size() > 1) {
      findings.lookAt(
          "/event/start", "More than one date stands here; the first was taken.", when.text());
    }
  }

  private static void lookAtVenue(String words, VenueParser.Venue venue, NoteFindings findings) {
    if (words.isEmpty()) {
      findings.lookAt("/event/city", "The note gives no venue.", "");
    } else if (venue.country().isEmpty() && !venue.online()) {
      findings.lookAt("/event/country", "The country of the venue is not said.", words);
    } else if (venue.unclear()) {
      findings.lookAt(
          "/event/city", "The words of the venue hold more than a city and a country.", words);
    }
  }
}
