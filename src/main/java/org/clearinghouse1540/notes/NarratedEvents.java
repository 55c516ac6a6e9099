package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;

/**
 * Finds an earlier event in free prose: the name of an event and a place in the same clause as its
 * date. What it finds is to be checked by a person. Pure.
 */
final class NarratedEvents {
  private static final Pattern CLAUSE_END = Pattern.compile("[;；؛]|[.。](?=\\s|$)|。");

  // 'Since 3 May 2012' is no day of an event.
  private static final Pattern SINCE =
      Pattern.compile(
          "(?iuU)(?:\\b(?:since|until|till|depuis|desde|hasta|jusqu['’]au)|начиная"
              + " с|до|自|自从|截至|منذ|حتى) ?$");
  // 'In the Example Hall' is a place that only a person can name.
  private static final Pattern IN_THE =
      Pattern.compile("(?<!\\p{L})(?:in|at|en|dans) (?:the|el|la|los|las|le|les) \\p{Lu}");

  // 'La conférence de Yaoundé' was held there.
  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?<title>\\p{L}.*?) (?:de|of) (?<place>\\p{Lu}[\\p{Ll}'’-]+(?: \\p{Lu}[\\p{Ll}'’-]+)*)");

  private NarratedEvents() {}

  /** An event: its title as the sentence has it, and its place, which may be empty. */
  record Narrated(String title, String place) {}

  /**
   * Looks for an event near a date.
   *
   * @param from where the event before it ends
   * @param dates all dates of the sentence, in order
   */
  static Optional<Narrated> near(
      String text, int from, DateFound date, List<DateFound> dates, Language language) {
    int start = from;
    int end = text.length();
    for (DateFound other : dates) {
      start = other.to() <= date.from() ? Math.max(start, other.to()) : start;
      end = other.from() >= date.to() ? Math.min(end, other.from()) : end;
    }
    Matcher sign = CLAUSE_END.matcher(text).region(start, end);
    while (sign.find()) {
      start = sign.end() <= date.from() ? sign.end() : start;
      if (sign.start() >= date.to()) {
        end = sign.start();
        break;
      }
    }
    String clause =
        text.substring(start, date.from())
            + "\u0001".repeat(Math.min(date.to(), end) - date.from())
            + text.substring(Math.min(date.to(), end), end);
    int at = date.from() - start;
    if (SINCE.matcher(clause.substring(0, at)).find()) {
      return Optional.empty();
    }
    String title = title(clause, at, language);
    String place = nearest("told-place", "place", without(clause, title), at, language);
    Matcher ofPlace = OF_PLACE.matcher(title);
    if (place.isEmpty() && ofPlace.matches()) {
      place = ofPlace.group("place");
      title = ofPlace.group("title");
    }
    boolean unclear = place.isEmpty() && IN_THE.matcher(clause).find();
    return title.isEmpty() || unclear ? Optional.empty() : Optional.of(new Narrated(title, place));
  }

  private static String title(String clause, int date, Language language) {
    String title = "";
    for (String kind : List.of("told-event", "held-event", "met-event")) {
      // The name before the date first: what follows it may be the next event.
      title =
          title.isEmpty()
              ? nearest(kind, "title", clause.substring(0, date + 1), date, language)
              : title;
      title = title.isEmpty() ? nearest(kind, "title", clause, date, language) : title;
    }
    return title;
  }

  // The name of an event may hold that of a place, which is not its own.
  private static String without(String clause, String title) {
    return clause.replace(title, " ".repeat(title.length()));
  }

  private static String nearest(
      String kind, String group, String clause, int date, Language language) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (NoteVocabulary.Word form : NoteVocabulary.get().inOrder(kind, language)) {
      Matcher match = NoteVocabulary.get().pattern(kind, form.key()).matcher(clause);
      while (match.find()) {
        int far = match.start(group) < date ? date - match.end(group) : match.start(group) - date;
        if (far < least) {
          least = far;
          best = match.group(group).strip();
        }
      }
    }
    return best;
  }
}
