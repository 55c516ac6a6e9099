package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;

/**
 * Dates whose year is that of the date before, or the year after it: 'in November of the same
 * year'. Pure.
 *
 * @param dates all dates of the sentence
 * @param borrowed where the dates begin whose year the sentence does not give
 */
record SameYear(List<DateFound> dates, Set<Integer> borrowed) {
  private static final Map<Language, Pattern> SAME =
      Map.of(
          Language.EN,
          words(
              "(?<=\\p{L}|\\d),? (?:of|in) (?:that|the|this) (?<same>same"
                  + " )?(?<next>(?:following|next) )?year\\b"),
          Language.FR,
          words(
              "(?<=\\p{L}) (?:de )?(?:la même année|cette (?:même )?année(?:-là)?|l['’]année"
                  + " (?<next>suivante))"),
          Language.ES,
          words("(?<=\\p{L}) (?:del|de ese|de aquel|de este) (?:mismo )?año(?<next> siguiente)?"),
          Language.RU,
          words("(?<=\\p{L}) (?:того|этого) же года|(?<=\\p{L}) (?<next>следующего) года"),
          Language.ZH,
          words("(?:同年|当年|當年)(?=\\d)|(?<next>次年|翌年)(?=\\d)"),
          Language.AR,
          words(
              "(?<=\\p{L}) من (?:العام|السنة|نفس العام|نفس السنة)(?:"
                  + " (?:نفسه|نفسها|ذاته|ذاتها))?(?<next> (?:التالي|التالية))?(?!\\p{L})"));

  private static final int MOST = 5;

  SameYear {
    dates = List.copyOf(dates);
    borrowed = Set.copyOf(borrowed);
  }

  private static Pattern words(String pattern) {
    return Pattern.compile("(?iuU)" + pattern);
  }

  /**
   * Reads the dates of a sentence.
   *
   * @param before the year of the last date before the sentence, if there is one
   */
  static SameYear in(String text, Language language, OptionalInt before) {
    Pattern same = SAME.get(language);
    Optional<Matcher> words =
        same == null ? Optional.empty() : Optional.of(same.matcher(text)).filter(Matcher::find);
    if (words.isEmpty()) {
      return new SameYear(DateParser.all(text), Set.of());
    }
    StringBuilder filled = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    Matcher found = words.get();
    int from = 0;
    do {
      OptionalInt year =
          lastYear(DateParser.all(filled + text.substring(from, found.start())), before);
      if (year.isEmpty()) {
        return new SameYear(DateParser.all(text), Set.of());
      }
      append(filled, at, text, from, found.start());
      int value = year.getAsInt() + (found.group("next") == null ? 0 : 1);
      String number = language == Language.ZH ? value + "年" : " " + value;
      for (int i = 0; i < number.length(); i++) {
        at.add(found.start());
      }
      places.add(filled.length());
      filled.append(number);
      from = found.end();
    } while (places.size() < MOST && found.find());
    append(filled, at, text, from, text.length());
    return mapped(DateParser.all(filled.toString()), at, places);
  }

  private static void append(
      StringBuilder filled, List<Integer> at, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      at.add(i);
    }
    filled.append(text, from, to);
  }

  private static SameYear mapped(List<DateFound> dates, List<Integer> at, List<Integer> places) {
    List<DateFound> mapped = new ArrayList<>();
    Set<Integer> borrowed = new HashSet<>();
    for (DateFound date : dates) {
      int from = at.get(date.from());
      int to = date.to() >= at.size() ? at.getLast() + 1 : at.get(date.to());
      mapped.add(new DateFound(date.start(), date.end(), date.days(), from, to, date.problem()));
      if (places.stream().anyMatch(place -> place >= date.from() - 1 && place < date.to())) {
        borrowed.add(from);
      }
    }
    return new SameYear(mapped, borrowed);
  }

  /** The year of the last of the dates, or else the one before them. */
  static OptionalInt lastYear(List<DateFound> dates, OptionalInt before) {
    for (int i = dates.size() - 1; i >= 0; i--) {
      String start = dates.get(i).start();
      if (start != null && start.length() >= 4) {
        return OptionalInt.of(Integer.parseInt(start.substring(0, 4)));
      }
    }
    return before;
  }
}
