package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * Finds recorded events that may be duplicates, with the reasons; a person decides. Two events are
 * proposed if their days overlap and they have the same place, or common organizers and common
 * words in their titles.
 */
final class DuplicateEventFinder {
  private static final Set<String> COMMON_WORDS =
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

  /** A reason for the assumption that two events are the same. */
  sealed interface DuplicateReason {
    /** Both are on the same days, or on overlapping days. */
    record Days(boolean same, String start, String end) implements DuplicateReason {}

    /** Both are in the same city. */
    record City(String name) implements DuplicateReason {}

    /** Both are in the same State. */
    record Country(String code) implements DuplicateReason {}

    /** Both have these organizers. */
    record Organizers(Set<String> names) implements DuplicateReason {
      public Organizers {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
      }
    }

    /** Both titles contain these words. */
    record Words(Set<String> words) implements DuplicateReason {
      public Words {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
      }
    }

    /** The titles differ. */
    record TitlesDiffer() implements DuplicateReason {}
  }

  /** Two events that may be the same. */
  record Pair(EventRecord one, EventRecord other, List<DuplicateReason> reasons) {
    Pair {
      reasons = List.copyOf(reasons);
    }
  }

  /** The possible duplicates of an event among these. */
  static List<Pair> of(EventRecord record, List<EventRecord> candidates, List<Long> separate) {
    if (record.event().span().isEmpty()) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (EventRecord candidate : candidates) {
      long id = candidate.event().id();
      if (id != record.event().id() && !separate.contains(id)) {
        List<DuplicateReason> reasons = reasons(record, candidate);
        if (!reasons.isEmpty()) {
          pairs.add(new Pair(record, candidate, reasons));
        }
      }
    }
    return pairs;
  }

  /** The possible duplicates among all events. */
  static List<Pair> among(List<EventRecord> records, List<List<Long>> separate) {
    Set<List<Long>> decided = new HashSet<>(separate);
    List<EventRecord> dated =
        records.stream()
            .filter(record -> record.event().span().isPresent())
            .sorted(Comparator.comparing(record -> span(record).first()))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < dated.size(); i++) {
      for (int j = i + 1; j < dated.size(); j++) {
        if (span(dated.get(j)).first().isAfter(span(dated.get(i)).last())) {
          break; // All others begin later.
        }
        EventRecord one = lower(dated.get(i), dated.get(j));
        EventRecord other = one == dated.get(i) ? dated.get(j) : dated.get(i);
        List<DuplicateReason> reasons = reasons(one, other);
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

  /** The reasons why two events may be the same; empty if they are not sufficient. */
  static List<DuplicateReason> reasons(EventRecord one, EventRecord other) {
    if (!span(one).overlaps(span(other))) {
      return List.of();
    }
    Comparison comparison = new Comparison(one, other);
    return comparison.likely() ? comparison.reasons() : List.of();
  }

  /** The common features of two events whose days overlap. */
  private record Comparison(
      Event one, Event other, Set<String> organizers, Set<String> titleWords, boolean sameTitle) {

    Comparison(EventRecord one, EventRecord other) {
      this(
          one.event(),
          other.event(),
          common(DuplicateEventFinder.organizers(one), DuplicateEventFinder.organizers(other)),
          common(words(one), words(other)),
          sameTitle(words(one), words(other)));
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
      Set<String> common = new TreeSet<>(some);
      common.retainAll(others);
      return common;
    }

    // At least two words, and half of the words of the shorter title.
    private static boolean sameTitle(Set<String> some, Set<String> others) {
      int common = common(some, others).size();
      return common >= 2 && common * 2 >= Math.min(some.size(), others.size());
    }

    private boolean exactDays() {
      return one.start().length() == 10 && other.start().length() == 10;
    }

    private boolean sameDays() {
      return exactDays() && one.span().equals(other.span());
    }

    private boolean sameCity() {
      return !plain(one.city()).isEmpty() && plain(one.city()).equals(plain(other.city()));
    }

    private boolean otherCity() {
      return !one.city().isEmpty() && !other.city().isEmpty() && !sameCity();
    }

    private boolean sameCountry() {
      return !one.country().isEmpty() && one.country().equals(other.country());
    }

    private boolean otherCountry() {
      return !one.country().isEmpty() && !other.country().isEmpty() && !sameCountry();
    }

    boolean likely() {
      if (otherCountry() || otherCity() && !sameCountry()) {
        return false;
      }
      boolean place = sameCity() || sameCountry() && !otherCity();
      boolean related = sameTitle || !organizers.isEmpty();
      return sameDays() && (place || sameTitle)
          || exactDays() && place && related
          || sameTitle && !organizers.isEmpty();
    }

    List<DuplicateReason> reasons() {
      List<DuplicateReason> reasons = new ArrayList<>();
      reasons.add(new DuplicateReason.Days(sameDays(), one.start(), one.end()));
      if (sameCity()) {
        reasons.add(new DuplicateReason.City(one.city()));
      } else if (sameCountry()) {
        reasons.add(new DuplicateReason.Country(one.country()));
      }
      if (!organizers.isEmpty()) {
        reasons.add(new DuplicateReason.Organizers(organizers));
      }
      if (sameTitle) {
        reasons.add(new DuplicateReason.Words(titleWords));
      }
      if (!one.title().equals(other.title())) {
        reasons.add(new DuplicateReason.TitlesDiffer());
      }
      return reasons;
    }
  }

  private static Set<String> organizers(EventRecord record) {
    Set<String> names = new TreeSet<>();
    for (Organizer organizer : record.organizers()) {
      organizer.body().ifPresent(names::add);
      organizer.state().ifPresent(names::add);
      // 'UNODA (UNREC)' names two bodies; a word in capitals is an acronym.
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
        .flatMap(title -> Arrays.stream(plain(title).split(" ")))
        .filter(word -> word.length() > 3 && !COMMON_WORDS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String words) {
    return TextFolding.IGNORING_DIACRITICS.words(words);
  }
}
