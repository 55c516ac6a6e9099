package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;
import org.clearinghouse1540.states.State;

/**
 * Finds earlier events in the background section of a note, with their dates and places. Uncertain
 * content is listed for review. Pure.
 */
final class EarlierEventParser {
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{6,160})[)）]");
  private final VenueParser venues;
  private final boolean proposesNarrated;

  EarlierEventParser(NameResolver parties) {
    this(parties, true);
  }

  /**
   * Creates a parser.
   *
   * @param proposesNarrated whether an event is proposed whose title a person has to check
   */
  EarlierEventParser(NameResolver parties, boolean proposesNarrated) {
    this.venues = new VenueParser(parties);
    this.proposesNarrated = proposesNarrated;
  }

  List<Note.EarlierEvent> read(
      NoteLayout layout, Note.NotedEvent event, Language language, NoteFindings findings) {
    Search search = new Search(event, language, findings);
    for (NotePassage sentence : SentenceSplitter.of(layout.background())) {
      boolean[] used = search.inBrackets(sentence);
      if (!search.inProse(sentence, used)) {
        search.hints.relative(sentence);
      }
    }
    for (NotePassage body : layout.bodies()) {
      if (!body.text().equals(layout.background().text())) {
        SentenceSplitter.of(body).forEach(search.hints::elsewhere);
      }
    }
    return search.earlier;
  }

  private record Place(Optional<String> city, Optional<String> country) {
    static Place of(VenueParser.Venue venue) {
      return new Place(venue.city(), venue.country().map(State::code));
    }
  }

  /** The search in one note; {@code event} is the event that the note describes. */
  private final class Search {
    private final Note.NotedEvent event;
    private final Language language;
    private final NoteFindings findings;
    private final EarlierHints hints;
    private final List<Note.EarlierEvent> earlier = new ArrayList<>();
    private OptionalInt lastYear = OptionalInt.empty();

    Search(Note.NotedEvent event, Language language, NoteFindings findings) {
      this.event = event;
      this.language = language;
      this.findings = findings;
      this.hints = new EarlierHints(event, language, findings);
    }

    // 'A meeting was held in Example City on 3-4 May 2012'. Returns whether an event was found by
    // the year of another date.
    private boolean inProse(NotePassage sentence, boolean[] used) {
      SameYear read = SameYear.in(sentence.text(), language, lastYear);
      lastYear = SameYear.lastYear(read.dates(), lastYear);
      List<DateFound> dates = new ArrayList<>(read.dates());
      dates.removeIf(
          date -> used[date.from()] || event.start() != null && event.start().equals(date.start()));
      int from = 0;
      for (DateFound date : dates) {
        from = Math.max(from, BracketedEvent.endBefore(used, date.from()));
        if (date.onlyYear()) {
          hints.inYear(sentence, date);
          continue;
        }
        boolean found =
            date.start() != null
                && (matchesPattern(sentence, from, date)
                    || sharesTitle(sentence, from, date)
                    || isNarrated(sentence, from, date, dates));
        if (found) {
          from = date.to();
          hints.yearOfAnother(read, date, earlier.size() - 1, sentence.text());
        } else {
          hints.unclear(sentence, date);
        }
      }
      return from > 0 && !read.borrowed().isEmpty();
    }

    // The name of an event stands near its date, in whatever clause: a person checks the title.
    private boolean isNarrated(
        NotePassage sentence, int from, DateFound date, List<DateFound> dates) {
      String text = sentence.text();
      if (!proposesNarrated
          || !hints.isPast(date)
          || ProseVocabulary.has(Kind.UNHELD, language, text)) {
        return false;
      }
      Optional<NarratedEvents.Narrated> narrated =
          NarratedEvents.near(text, from, date, dates, language)
              .filter(event -> !EarlierTitles.isThisEvent(event.title(), language));
      if (narrated.isEmpty()) {
        return false;
      }
      lookAtTitle(text);
      add(
          EarlierTitles.core(narrated.get().title(), language),
          date,
          withOwnCountry(venues.of(inItsCase(narrated.get().place()))),
          sentence);
      return true;
    }

    private boolean matchesPattern(NotePassage sentence, int from, DateFound date) {
      String text = sentence.text();
      int to = Math.min(date.to(), text.length());
      String marked =
          text.substring(0, date.from()) + "\u0001".repeat(to - date.from()) + text.substring(to);
      for (NoteVocabulary.Word form : NoteVocabulary.get().inOrder("recalled", language)) {
        Matcher match =
            NoteVocabulary.get()
                .pattern("recalled", form.key())
                .matcher(marked)
                .region(from, text.length());
        if (!match.find()) {
          continue;
        }
        String words = match.group("title");
        String recalled = EarlierTitles.afterLeadIn(words, language);
        String plain = EarlierTitles.withoutVerb(EarlierTitles.title(recalled), language);
        String title = EarlierTitles.core(plain, language);
        boolean numbered = ProseVocabulary.has(Kind.NUMBERED, language, title);
        if (title.isEmpty() || !numbered && !EarlierTitles.namesEvent(title, language)) {
          continue;
        }
        if (numbered
            || title.length() > 100
            || !title.equals(plain)
            || !recalled.equals(words) && recalled.split(" ").length > 14) {
          lookAtTitle(text);
        }
        String place = Optional.ofNullable(match.group("place")).orElse("");
        VenueParser.Venue venue = venues.of(inItsCase(place));
        if (venue.country().isEmpty()
            && EarlierTitles.isAfterArticle(marked, match.start("place"))) {
          continue;
        }
        lookAtCity(venue, text);
        add(title, date, withOwnCountry(venue), sentence);
        return true;
      }
      return false;
    }

    // A Russian city has the case of 'в', which the pattern leaves out of the place.
    private String inItsCase(String place) {
      return language == Language.RU && !place.isEmpty() ? "в " + place : place;
    }

    private void lookAtCity(VenueParser.Venue venue, String text) {
      if (language == Language.RU && venue.unclear() && venue.country().isPresent()) {
        findings.lookAt(
            "/earlier_events/" + earlier.size() + "/city",
            Message.of("notes.review.city-case"),
            text);
      }
    }

    // '… in Example City in May 2017 and in Example Town on 8 October 2018': one title for both.
    private boolean sharesTitle(NotePassage sentence, int from, DateFound date) {
      if (from == 0 || earlier.isEmpty() || date.from() < from) {
        return false;
      }
      Optional<String> place =
          SharedTitle.place(sentence.text().substring(from, date.from()), language);
      if (place.isEmpty()) {
        return false;
      }
      VenueParser.Venue venue = venues.of(place.get());
      if (venue.country().isEmpty() && venue.city().isEmpty()) {
        return false;
      }
      add(earlier.getLast().title(), date, withOwnCountry(venue), sentence);
      return true;
    }

    // '… the Example seminar (1-3 December 2009, Example City, Example State)'
    private boolean[] inBrackets(NotePassage sentence) {
      boolean[] used = new boolean[sentence.text().length() + 1];
      Matcher brackets = BRACKETS.matcher(sentence.text());
      int from = 0;
      while (brackets.find()) {
        List<DateFound> dates = DateParser.all(brackets.group(1));
        if (dates.isEmpty() || dates.getFirst().onlyYear()) {
          continue;
        }
        String before =
            EarlierTitles.afterLastEvent(
                EarlierTitles.afterDates(sentence.text().substring(from, brackets.start())));
        NotePassage words = sentence.part(from, brackets.end()).trim(" ,;");
        Arrays.fill(used, brackets.start(), brackets.end(), true);
        from = brackets.end();
        bracketed(brackets.group(1), dates, before, words);
      }
      return used;
    }

    private void bracketed(String inside, List<DateFound> dates, String before, NotePassage words) {
      DateFound date = dates.getFirst();
      BracketedEvent told = BracketedEvent.of(before, inside, date, language);
      boolean shares =
          !earlier.isEmpty()
              && dates.size() == 1
              && (told.title().isEmpty() && !told.place().isEmpty()
                  || told.place().isEmpty()
                      && !EarlierTitles.namesEvent(told.title(), language)
                      && venues.of(told.title()).country().isPresent());
      if (shares) {
        // 'the seminars in Example City (May 2013) and Example Town (8 April 2014)'
        String place = told.title().isEmpty() ? told.place() : told.title();
        add(earlier.getLast().title(), date, Place.of(venues.of(inItsCase(place))), words);
        return;
      }
      if (told.title().isEmpty() || dates.size() > 1) {
        findings.lookAt(
            "/earlier_events", Message.of("notes.review.earlier-untitled"), words.text());
        return;
      }
      if (told.changed()) {
        lookAtTitle(words.text());
      }
      boolean cased = language == Language.RU && !inside.contains(told.place());
      add(
          told.title(),
          date,
          Place.of(venues.of(cased ? inItsCase(told.place()) : told.place())),
          words);
    }

    private void lookAtTitle(String text) {
      findings.lookAt(
          "/earlier_events/" + earlier.size() + "/title",
          Message.of("notes.review.title-in-sentence"),
          text);
    }

    private Place withOwnCountry(VenueParser.Venue venue) {
      Place place = Place.of(venue);
      boolean ownCity =
          place.country().isEmpty()
              && event.city() != null
              && place.city().equals(Optional.of(event.city()));
      return ownCity ? new Place(place.city(), Optional.ofNullable(event.country())) : place;
    }

    private void add(String title, DateFound date, Place place, NotePassage words) {
      String pointer = "/earlier_events/" + earlier.size();
      earlier.add(
          new Note.EarlierEvent(
              title,
              date.start(),
              // Days apart make no period: an earlier event is on record on the first of them.
              date.days().isEmpty() ? date.end() : date.start(),
              date.days(),
              place.city().orElse(null),
              place.country().orElse(null),
              words.text()));
      findings.place(pointer, words);
      if (!date.days().isEmpty()) {
        findings.lookAt(
            pointer + "/start",
            Message.of("notes.review.earlier-days", String.join(", ", date.days())),
            words.text());
      }
      date.problem()
          .ifPresent(problem -> findings.lookAt(pointer + "/start", problem, words.text()));
      if (place.country().isEmpty()) {
        findings.lookAt(
            pointer + "/country", Message.of("notes.review.earlier-no-country"), words.text());
      }
    }
  }
}
