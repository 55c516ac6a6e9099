package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;

/**
 * Events that the background of a note recalls, with the date and place that it gives. What cannot
 * be told apart with certainty is handed to a person. Pure.
 */
final class EarlierEventParser {
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{6,160})[)）]");
  private static final Pattern TITLE_IN_PLACE =
      Pattern.compile("^(?<title>.{4,200}?),? (?:held )?in (?<place>\\p{Lu}[\\p{L}’'., -]{2,60})$");
  private static final Pattern ALSO =
      Pattern.compile(
          "^[ ,]*(?:and|et|y|e|и|و|和|as well as|ainsi qu[^\\p{L}\\s])? ?(?:in|à|en|в|في|at|在)?"
              + " ?(?<place>[^,;:]{2,60}?(?:, [^,;:]{2,60}?)?),?"
              + " ?(?:on|in|from|du|les|le|en|el|с|في|يومي|من|del)? ?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final VenueParser venues;

  EarlierEventParser(NameResolver parties) {
    this.venues = new VenueParser(parties);
  }

  List<Note.EarlierEvent> read(
      NoteLayout layout, Note.Event event, Language language, NoteFindings findings) {
    List<Note.EarlierEvent> earlier = new ArrayList<>();
    NotePassage background = layout.background();
    for (NotePassage sentence : SentenceSplitter.of(background)) {
      boolean[] used = new boolean[sentence.text().length() + 1];
      inBrackets(sentence, language, used, earlier, findings);
      inProse(sentence, language, used, event, earlier, findings);
    }
    return earlier;
  }

  // 'A meeting was held in Example City, Example State, on 3-4 May 2012', in the forms of the
  // words.
  private void inProse(
      NotePassage sentence,
      Language language,
      boolean[] used,
      Note.Event event,
      List<Note.EarlierEvent> earlier,
      NoteFindings findings) {
    String text = sentence.text();
    List<DateFound> dates = new ArrayList<>(DateParser.all(text));
    dates.removeIf(
        date -> used[date.from()] || event.start() != null && event.start().equals(date.start()));
    int from = 0;
    for (DateFound date : dates) {
      if (date.onlyYear()) {
        continue;
      }
      boolean found =
          date.start() != null
              && (recalled(sentence, from, date, language, event, earlier, findings)
                  || also(sentence, from, date, event, earlier, findings));
      if (found) {
        from = date.to();
      } else if (namesEvent(text, language)) {
        findings.lookAt(
            "/earlier_events",
            "An earlier event may be named here; its title and place could not be told apart.",
            text);
      }
    }
  }

  private boolean recalled(
      NotePassage sentence,
      int from,
      DateFound date,
      Language language,
      Note.Event event,
      List<Note.EarlierEvent> earlier,
      NoteFindings findings) {
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
      String recalled = behindLeadIn(words, language);
      String title = title(recalled);
      String place = Optional.ofNullable(match.group("place")).orElse("");
      if (title.isEmpty() || !namesEvent(title, language)) {
        continue;
      }
      if (title.length() > 100 || !recalled.equals(words) && recalled.split(" ").length > 14) {
        findings.lookAt(
            "/earlier_events/" + earlier.size() + "/title",
            "The title was taken out of a sentence; see whether it is all of it.",
            text);
      }
      add(title, date, venues.of(place), event, sentence, earlier, findings);
      return true;
    }
    return false;
  }

  // '… in Example City in May 2017 and in Example Town on 8 October 2018': one title for both.
  private boolean also(
      NotePassage sentence,
      int from,
      DateFound date,
      Note.Event event,
      List<Note.EarlierEvent> earlier,
      NoteFindings findings) {
    if (from == 0 || earlier.isEmpty() || date.from() < from) {
      return false;
    }
    Matcher place = ALSO.matcher(sentence.text().substring(from, date.from()));
    if (!place.matches()) {
      return false;
    }
    VenueParser.Venue venue = venues.of(place.group("place"));
    if (venue.country().isEmpty() && venue.city().isEmpty()) {
      return false;
    }
    add(earlier.getLast().title(), date, venue, event, sentence, earlier, findings);
    return true;
  }

  // '… the Example seminar (1-3 December 2009, Example City, Example State)'
  private void inBrackets(
      NotePassage sentence,
      Language language,
      boolean[] used,
      List<Note.EarlierEvent> earlier,
      NoteFindings findings) {
    Matcher brackets = BRACKETS.matcher(sentence.text());
    int from = 0;
    while (brackets.find()) {
      List<DateFound> dates = DateParser.all(brackets.group(1));
      if (dates.isEmpty() || dates.getFirst().onlyYear()) {
        continue;
      }
      DateFound date = dates.getFirst();
      String place =
          (brackets.group(1).substring(0, date.from()) + brackets.group(1).substring(date.to()))
              .replaceAll("^[\\s,;，、.]+|[\\s,;，、.]+$", "");
      String before =
          afterLastEvent(behindDates(sentence.text().substring(from, brackets.start())));
      String recalled = behindLeadIn(before, language);
      String title = title(recalled);
      NotePassage words = sentence.part(from, brackets.end()).trim(" ,;");
      for (int i = brackets.start(); i < brackets.end(); i++) {
        used[i] = true;
      }
      from = brackets.end();
      if (!earlier.isEmpty()
          && !namesEvent(title, language)
          && place.isEmpty()
          && dates.size() == 1
          && venues.of(title).country().isPresent()) {
        // 'the seminars in Example City (May 2013) and Example Town (8 April 2014)'
        add(earlier.getLast().title(), date, venues.of(title), null, words, earlier, findings);
        continue;
      }
      if (title.isEmpty() || dates.size() > 1) {
        findings.lookAt(
            "/earlier_events",
            "An earlier event is named here without a clear title.",
            words.text());
        continue;
      }
      if (!recalled.equals(before)) {
        findings.lookAt(
            "/earlier_events/" + earlier.size() + "/title",
            "The title was taken out of a sentence; see whether it is all of it.",
            words.text());
      }
      Matcher placed = TITLE_IN_PLACE.matcher(title);
      boolean saysWhere = language == Language.EN && place.isEmpty() && placed.matches();
      add(
          saysWhere ? placed.group("title") : title,
          date,
          venues.of(saysWhere ? placed.group("place") : place),
          null,
          words,
          earlier,
          findings);
    }
  }

  // What stands before a date belongs to an event that was told in the sentence before.
  private static String behindDates(String words) {
    int end =
        DateParser.all(words).stream()
            .filter(date -> !date.onlyYear())
            .mapToInt(DateFound::to)
            .max()
            .orElse(0);
    return words.substring(end);
  }

  // 'The workshop followed a meeting (dates)': the event is the meeting.
  private static String behindLeadIn(String words, Language language) {
    Matcher leadIn = NoteVocabulary.get().pattern("lead-in", language.code()).matcher(words);
    int end = 0;
    while (leadIn.find()) {
      end = leadIn.end();
    }
    String behind = words.substring(end).strip();
    return end > 0 && namesEvent(behind, language) ? behind : words;
  }

  private static void add(
      String title,
      DateFound date,
      VenueParser.Venue venue,
      Note.@org.jspecify.annotations.Nullable Event own,
      NotePassage words,
      List<Note.EarlierEvent> earlier,
      NoteFindings findings) {
    String pointer = "/earlier_events/" + earlier.size();
    Optional<String> country = venue.country().map(State::code);
    // The note itself says in which State the city of its own event lies.
    if (country.isEmpty()
        && own != null
        && own.city() != null
        && venue.city().equals(Optional.of(own.city()))) {
      country = Optional.ofNullable(own.country());
    }
    earlier.add(
        new Note.EarlierEvent(
            title,
            date.start(),
            date.end(),
            venue.city().orElse(null),
            country.orElse(null),
            words.text()));
    findings.place(pointer, words);
    date.problem().ifPresent(problem -> findings.lookAt(pointer + "/start", problem, words.text()));
    if (country.isEmpty()) {
      findings.lookAt(
          pointer + "/country", "The country of this earlier event is not said.", words.text());
    }
  }

  // Behind 'participation in:' or ', and' the title begins anew.
  private static String afterLastEvent(String before) {
    String text = before.strip().replaceFirst("^[,;)，、]+\\s*", "");
    int colon = Math.max(text.lastIndexOf(": "), text.lastIndexOf("："));
    return colon >= 0 ? text.substring(colon + 1) : text;
  }

  private static String title(String words) {
    String title =
        words
            .strip()
            .replaceFirst("^(?:and |as well as |et |y |и |و|和|以及)\\s*", "")
            .replaceFirst("^(?i:the |le |la |el |les |los |a |an |une |un |una |l[^\\p{L}\\s])", "")
            .replaceFirst(
                "(?i),? (?:organi[sz]ed|co-organi[sz]ed|hosted|convened|arranged|sponsored|held)"
                    + " (?:jointly )?by .*$",
                "")
            .replaceFirst(
                "(?i),? (?:organisée?|organizad[oa]|организованн\\S+)"
                    + " (?:par|por|conjointement|совместно)? .*$",
                "")
            .strip();
    return title.replaceAll("^[,;:\\s]+|[,;:\\s]+$", "");
  }

  static boolean namesEvent(String text, Language language) {
    String plain = text.toLowerCase(Locale.ROOT);
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("event-word", language)) {
      for (String value : word.words().split(" ")) {
        boolean whole =
            language != Language.ZH && language != Language.AR && language != Language.RU;
        if (whole
            ? Pattern.compile("(?<!\\p{L})" + Pattern.quote(value) + "s?(?!\\p{L})")
                .matcher(plain)
                .find()
            : plain.contains(value)) {
          return true;
        }
      }
    }
    return false;
  }
}
