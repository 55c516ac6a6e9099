package org.clearinghouse1540.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;

/**
 * An earlier event whose day is in brackets: its title and place as the words before the brackets
 * and in them say. Pure.
 *
 * @param title empty if the words name only another place of the event before
 * @param changed whether the title is a part of the words before the brackets
 */
record BracketedEvent(String title, String place, boolean changed) {
  // The small words that are left of a date: '5 June 2019 года', 'в сентябре'.
  private static final Pattern YEAR = Pattern.compile("(?iu)(?<!\\p{L})(?:года?|гг?\\.)(?!\\p{L})");
  private static final Pattern REST =
      Pattern.compile(
          "(?iu)^[\\s,]*(?:в|с|in|on|from|en|du|le|les|el|del|los|في|من|يومي?|于)(?=[\\s,]*$)");
  private static final Pattern ENDS = Pattern.compile("^[\\s,;，、.]+|(?<![\\s,;，、.])[\\s,;，、.]+$");
  private static final Pattern PLACED =
      Pattern.compile(
          "(?u)^(?<title>.{0,200}?),? ?(?<!\\p{L})(?:in|at|à|au|aux|en|em|во?|в городе)"
              + " (?<place>\\p{Lu}[\\p{L}'’.-]*(?:[ ,]+(?:(?:de|del|la|of|al|and)"
              + " )?\\p{Lu}[\\p{L}'’.-]*){0,4})$");
  private static final Pattern JOINED =
      Pattern.compile("(?iu)^[\\s,]*(?:and|et|y|e|и|а также|as well as)?[\\s,]*$");

  static BracketedEvent of(String before, String inside, DateFound date, Language language) {
    String place = inside.substring(0, date.from()) + " " + inside.substring(date.to());
    place = ENDS.matcher(YEAR.matcher(place).replaceAll("").strip()).replaceAll("");
    place = REST.matcher(place).replaceAll("").strip();
    String recalled = EarlierTitles.afterLeadIn(before, language);
    String title = EarlierTitles.title(recalled);
    Matcher placed = PLACED.matcher(place.isEmpty() ? before.strip() : "");
    if (!placed.matches()) {
      return new BracketedEvent(title, place, !recalled.equals(before));
    }
    String words = placed.group("title");
    if (JOINED.matcher(words).matches()) {
      return new BracketedEvent("", placed.group("place"), false);
    }
    String own = EarlierTitles.title(EarlierTitles.afterLeadIn(words, language));
    String core = EarlierTitles.core(own, language);
    boolean event = EarlierTitles.namesEvent(core, language);
    return event
        ? new BracketedEvent(
            core, placed.group("place"), !core.equals(own) || !recalled.equals(before))
        : new BracketedEvent(title, place, !recalled.equals(before));
  }

  /** The end of the last brackets before a position: their event is known. */
  static int endBefore(boolean[] used, int before) {
    for (int i = before; i > 0; i--) {
      if (used[i - 1]) {
        return i;
      }
    }
    return 0;
  }
}
