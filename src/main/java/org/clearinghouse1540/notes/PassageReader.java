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

  /**
   * The items in a passage.
   *
   * @param unsure whether a person has to look at them before they are accepted
   */
  public record Items<T>(List<T> found, boolean unsure) {
    public Items {
      found = List.copyOf(found);
    }

    private static <T> Items<T> of(List<T> found, NoteFindings findings) {
      return new Items<>(found, !findings.review().isEmpty());
    }
  }

  /** The participants in a list of names. */
  public Items<Note.NotedParticipant> participants(String passage) {
    NoteLayout layout = NoteLayout.of("Participants: " + passage.strip());
    NoteFindings findings = new NoteFindings();
    return Items.of(
        new ParticipantParser(parties).read(LabelParser.of(layout), layout, findings), findings);
  }

  /** The organizers in a list of names, with the roles that the words between them say. */
  public Items<Note.NotedOrganizer> organizers(String passage) {
    NoteLayout layout = NoteLayout.of("Organizers: " + passage.strip());
    NoteFindings findings = new NoteFindings();
    return Items.of(new OrganizerParser(parties).read(LabelParser.of(layout), findings), findings);
  }

  /** The needs in a passage; the whole passage is one need if its sentences voice none. */
  public Items<Note.Need> needs(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    NoteFindings findings = new NoteFindings();
    List<Note.Need> found = needs.read(whole(text), language, findings);
    if (!found.isEmpty()) {
      return Items.of(found, findings);
    }
    List<String> states = states(text, language);
    return new Items<>(
        List.of(
            new Note.Need(text, SubjectParser.paragraphs(text), subjects.areas(text), "", states)),
        !states.isEmpty());
  }

  /** The recommendation that a passage is. */
  public Note.Recommendation recommendation(String passage) {
    String text = flowing(passage);
    return new Note.Recommendation(text, SubjectParser.paragraphs(text), subjects.areas(text));
  }

  /**
   * The contributions in a passage. Donor and fund are empty if the words do not say them; the
   * amount is the only sum of money in the words.
   */
  public Items<Note.NotedContribution> contributions(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    NoteFindings findings = new NoteFindings();
    List<Note.NotedContribution> found =
        new ContributionParser(parties, mentions, EnumSet.allOf(ProseNeeds.Part.class))
            .read(whole(text), language, findings);
    if (!found.isEmpty()) {
      return Items.of(found, findings);
    }
    List<String> states = states(text, language);
    Optional<State> donor =
        states.size() == 1
            ? mentions.statesIn(text, language).stream().findFirst()
            : Optional.empty();
    List<MoneySum> sums = MoneySum.in(text, language);
    Optional<MoneySum> sum =
        !sums.isEmpty() && sums.stream().allMatch(sums.getFirst()::isAsMuchAs)
            ? Optional.of(sums.getFirst())
                .filter(only -> only.amount().isPresent() && only.currency().isPresent())
            : Optional.empty();
    return new Items<>(
        List.of(
            new Note.NotedContribution(
                donor.map(state -> state.name(language)).orElse(""),
                donor.map(State::code).orElse(null),
                "",
                sum.flatMap(MoneySum::amount).orElse(null),
                sum.flatMap(MoneySum::currency).orElse(null),
                text)),
        true);
  }

  private List<String> states(String text, Language language) {
    return mentions.statesIn(text, language).stream().map(State::code).distinct().toList();
  }

  /** The events in a passage; one with the words as its title if they do not say more. */
  public Items<Note.EarlierEvent> earlierEvents(String passage) {
    String text = flowing(passage);
    Language language = NoteVocabulary.get().language(text);
    NoteFindings findings = new NoteFindings();
    List<Note.EarlierEvent> found =
        new EarlierEventParser(parties)
            .read(
                whole(text),
                new Note.NotedEvent("", null, null, List.of(), false, null, null, ""),
                language,
                findings);
    if (!found.isEmpty()) {
      return Items.of(found, findings);
    }
    Optional<DateFound> date = onlyDate(text);
    String title = text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
    return new Items<>(
        List.of(
            new Note.EarlierEvent(
                title,
                date.map(DateFound::start).orElse(null),
                date.map(only -> only.days().isEmpty() ? only.end() : only.start()).orElse(null),
                date.map(DateFound::days).orElse(List.of()),
                null,
                null,
                text)),
        true);
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

  /** The date or the period in a passage; empty if there is none, or more than one. */
  public WhenAndWhere dates(String passage) {
    Optional<DateFound> date = onlyDate(flowing(passage));
    return new WhenAndWhere(
        date.map(DateFound::start).orElse(""),
        date.map(found -> found.end() == null ? "" : found.end()).orElse(""),
        date.map(DateFound::days).orElse(List.of()),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a passage has several dates, so that a person has to say which is meant. */
  public boolean hasSeveralDates(String passage) {
    return DateParser.all(flowing(passage)).size() > 1;
  }

  /** The place that a passage names. */
  public WhenAndWhere place(String passage) {
    VenueParser.Venue venue = new VenueParser(parties).of(flowing(passage));
    return new WhenAndWhere(
        "", "", List.of(), venue.online(), venue.city(), venue.country().map(State::code));
  }

  private static Optional<DateFound> onlyDate(String text) {
    List<DateFound> dates = DateParser.all(text);
    return dates.size() == 1
        ? dates.stream().filter(found -> found.start() != null).findFirst()
        : Optional.empty();
  }

  private static NoteLayout whole(String text) {
    return new NoteLayout(text, 0, List.of(new NoteLayout.Heading("1", NotePassage.empty(), 0, 0)));
  }

  private static String flowing(String passage) {
    return passage.replaceAll("\\s+", " ").strip();
  }
}
