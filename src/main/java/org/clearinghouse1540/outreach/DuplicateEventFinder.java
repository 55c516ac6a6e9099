package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * Which events on record may be one, with the reasons; a person decides. Pure. Two are proposed
 * where their days overlap and they share a place, or share organizers and words of their titles.
 */
final class DuplicateEventFinder {
  private static final Set<String> EVERY_TITLE_HAS =
      Set.of(
          "workshop",
          "seminar",
          "conference",
          "meeting",
          "resolution",
          "security",
          "council",
          "implementation",
          "united",
          "nations",
          "1540",
          "2004",
          "regional",
          "national");

  private DuplicateEventFinder() {}

  /** A reason: the key of a sentence, and what it speaks of. */
  record Reason(String text, String about) {}

  /** Two events that may be one. */
  record Pair(EventRecord one, EventRecord other, List<Reason> reasons) {
    Pair {
      reasons = List.copyOf(reasons);
    }

    boolean of(long event) {
      return one.event().id() == event || other.event().id() == event;
    }
  }

  static List<Pair> among(List<EventRecord> records, List<List<Long>> apart) {
    Set<List<Long>> decided = new HashSet<>(apart);
    List<EventRecord> dated =
        records.stream()
            .filter(record -> record.event().span().isPresent())
            .sorted(java.util.Comparator.comparing(record -> span(record).first()))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      for (int j = i + 1; j < dated.size(); j++) {
        if (span(dated.get(j)).first().isAfter(span(dated.get(i)).last())) {
          break; // All later ones begin later still.
        }
        EventRecord one = lower(dated.get(i), dated.get(j));
        EventRecord other = one == dated.get(i) ? dated.get(j) : dated.get(i);
        List<Reason> reasons = reasons(one, other);
        if (!reasons.isEmpty()
            && !decided.contains(List.of(one.event().id(), other.event().id()))) {
          pairs.add(new Pair(one, other, reasons));
        }
      }
    }
    return pairs;
  }

  private static EventRecord lower(EventRecord one, EventRecord other) {
    return one.event().id() < other.event().id() ? one : other;
  }

  private static DateSpan span(EventRecord record) {
    return record.event().span().orElseThrow();
  }

  /** Why two may be one; nothing where too little speaks for it. */
  static List<Reason> reasons(EventRecord one, EventRecord other) {
    DateSpan days = span(one);
    DateSpan others = span(other);
    if (!days.overlaps(others)) {
      return List.of();
    }
    boolean exact = one.event().start().length() == 10 && other.event().start().length() == 10;
    boolean sameDays = exact && days.equals(others);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            sameDays ? "outreach.same.days" : "outreach.same.days-overlap",
            one.event().start() + (one.event().end().isEmpty() ? "" : " – " + one.event().end())));
    String city = plain(one.event().city());
    boolean sameCity = !city.isEmpty() && city.equals(plain(other.event().city()));
    boolean otherCity = !city.isEmpty() && !other.event().city().isEmpty() && !sameCity;
    boolean sameCountry =
        !one.event().country().isEmpty() && one.event().country().equals(other.event().country());
    boolean otherCountry =
        !one.event().country().isEmpty() && !other.event().country().isEmpty() && !sameCountry;
    if (sameCity) {
      reasons.add(new Reason("outreach.same.city", one.event().city()));
    } else if (sameCountry) {
      reasons.add(new Reason("outreach.same.country", one.event().country()));
    }
    Set<String> organizers = organizers(one);
    organizers.retainAll(organizers(other));
    if (!organizers.isEmpty()) {
      reasons.add(new Reason("outreach.same.organizers", String.join(", ", organizers)));
    }
    Set<String> words = words(one);
    Set<String> others2 = words(other);
    int smaller = Math.min(words.size(), others2.size());
    words.retainAll(others2);
    boolean titles = words.size() >= 2 && words.size() * 2 >= smaller;
    if (titles) {
      reasons.add(new Reason("outreach.same.words", String.join(" ", words)));
    }
    if (!one.event().title().equals(other.event().title())) {
      reasons.add(new Reason("outreach.same.titles-differ", ""));
    }
    if (otherCountry || otherCity && !sameCountry) {
      return List.of();
    }
    boolean place = sameCity || sameCountry && !otherCity;
    boolean likely =
        sameDays && place
            || place && (titles || !organizers.isEmpty()) && exact
            || titles && !organizers.isEmpty()
            || sameDays && titles;
    return likely ? reasons : List.of();
  }

  private static Set<String> organizers(EventRecord record) {
    Set<String> names = new TreeSet<>();
    for (Organizer organizer : record.organizers()) {
      organizer.body().ifPresent(names::add);
      organizer.state().ifPresent(names::add);
      // 'UNODA (UNREC)' names two; a single word in capitals is an acronym.
      for (String part : organizer.asReceived().split("[^\\p{L}\\p{N}-]+")) {
        if (part.length() > 2 && part.equals(part.toUpperCase(Locale.ROOT))) {
          names.add(part);
        }
      }
      names.add(plain(organizer.name()));
    }
    names.remove("");
    return names;
  }

  private static Set<String> words(EventRecord record) {
    return record.event().titles().stream()
        .flatMap(title -> java.util.Arrays.stream(plain(title).split(" ")))
        .filter(word -> word.length() > 3 && !EVERY_TITLE_HAS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String words) {
    return TextFolding.IGNORING_DIACRITICS.words(words);
  }
}
