package org.clearinghouse1540.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.springframework.stereotype.Component;

/**
 * Reads a passage of which a person said what it is. Where the words do not say more, the item has
 * the words alone; nothing is guessed. Pure.
 */
@Component
public final class PassageReader {
  private static final int LONGEST_TITLE = 300;

  private final NameResolver parties;
  private final StateMentions mentions;
  private final SubjectParser subjects;
  private final NeedParser needs;

  /** Creates a reader that uses the known names of States and organizations. */
  public PassageReader(PartyResolver resolver, SubjectAreas areas) {
    this.parties = new NameResolver(resolver);
    this.mentions = new StateMentions(resolver);
    this.subjects = new SubjectParser(areas);
    this.needs = new NeedParser(mentions, subjects, EnumSet.allOf(ProseNeeds.Part.class));
  }

  /** The participants in a list of names. */
  public List<Note.NotedParticipant> participants(String passage) {
    NoteLayout layout = NoteLayout.of("Participants: " + passage.strip());
    return new ParticipantParser(parties).read(LabelParser.of(layout), layout, new NoteFindings());
  }

  /** The organizers in a list of names, with the roles that the words between them say. */
  public List<Note.NotedOrganizer> organizers(String passage) {
    NoteLayout layout = NoteLayout.of("Organizers: " + passage.strip());
    return new OrganizerParser(parties).read(LabelParser.of(layout), new NoteFindings());
  }

  /** The needs in a passage; the whole passage is one need if its sentences voice none. */
  public List<Note.Need> needs(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    List<Note.Need> found = needs.read(whole(text), language, new NoteFindings());
    if (!found.isEmpty()) {
      return found;
    }
    List<String> states =
        mentions.statesIn(text, language).stream().map(State::code).distinct().toList();
    return List.of(
        new Note.Need(text, SubjectParser.paragraphs(text), subjects.areas(text), "", states));
  }

  /** The recommendation that a passage is. */
  public Note.Recommendation recommendation(String passage) {
    String text = flowing(passage);
    return new Note.Recommendation(text, SubjectParser.paragraphs(text), subjects.areas(text));
  }

  /** The contributions in a passage; donor and fund are empty if the words do not say them. */
  public List<Note.NotedContribution> contributions(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    List<Note.NotedContribution> found =
        new ContributionParser(parties, mentions).read(whole(text), language, new NoteFindings());
    if (!found.isEmpty()) {
      return found;
    }
    Optional<State> donor = mentions.statesIn(text, language).stream().findFirst();
    Optional<String> currency = ContributionParser.currency(text);
    return List.of(
        new Note.NotedContribution(
            donor.map(state -> state.name(language)).orElse(""),
            donor.map(State::code).orElse(null),
            "",
            currency.flatMap(known -> ContributionParser.amount(text)).orElse(null),
            currency.orElse(null),
            text));
  }

  /** The events in a passage; one with the words as its title if they do not say more. */
  public List<Note.EarlierEvent> earlierEvents(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    List<Note.EarlierEvent> found =
        new EarlierEventParser(parties)
            .read(
                whole(text),
                new Note.NotedEvent("", null, null, List.of(), false, null, null, ""),
                language,
                new NoteFindings());
    if (!found.isEmpty()) {
      return found;
    }
    Optional<DateFound> date = date(text);
    String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
    return List.of(
        new Note.EarlierEvent(
            title,
            date.map(DateFound::start).orElse(null),
            date.map(DateFound::end).orElse(null),
            null,
            null,
            text));
  }

  /**
   * The days, the city and the State that a passage says.
   *
   * @param start the first day, month or year; empty if the passage has no readable date
   */
  public record WhenAndWhere(
      String start,
      String end,
      List<String> days,
      boolean online,
      Optional<String> city,
      Optional<String> country) {
    public WhenAndWhere {
      days = List.copyOf(days);
    }
  }

  /** The dates in a passage; those of the first one that can be read. */
  public WhenAndWhere dates(String passage) {
    Optional<DateFound> date = date(flowing(passage));
    return new WhenAndWhere(
        date.map(DateFound::start).orElse(""),
        date.map(found -> found.end() == null ? "" : found.end()).orElse(""),
        date.map(DateFound::days).orElse(List.of()),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** The place that a passage names. */
  public WhenAndWhere place(String passage) {
    VenueParser.Venue venue = new VenueParser(parties).of(flowing(passage));
    return new WhenAndWhere(
        "", "", List.of(), venue.online(), venue.city(), venue.country().map(State::code));
  }

  private static Optional<DateFound> date(String text) {
    return DateParser.all(text).stream()
        .filter(found -> found.start() != null && found.problem().isEmpty())
        .findFirst();
  }

  private static NoteLayout whole(String text) {
    return new NoteLayout(text, 0, List.of(new NoteLayout.Heading("1", NotePassage.empty(), 0, 0)));
  }

  private static String flowing(String passage) {
    return passage.replaceAll("\\s+", " ").strip();
  }
}
