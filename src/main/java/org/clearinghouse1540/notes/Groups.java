package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the list of participants into the groups that the note itself makes. Pure. */
final class Groups {
  private static final Pattern COLON = Pattern.compile("[:：](?!//)(?!\\d{2}\\b)");
  private static final Pattern BULLET = Pattern.compile("^[-–—•·*▪●]\\s*");
  private static final int LONGEST_LABEL = 90;

  private final Parties parties;

  Groups(Parties parties) {
    this.parties = parties;
  }

  /** A group: its label in the words of the note, and the names behind it. */
  record Group(String label, Passage names) {}

  private record Found(int start, int colon) {}

  List<Group> of(Passage list, String ownLabel, Layout layout) {
    String text = list.text();
    List<Found> found = new ArrayList<>();
    Matcher colon = COLON.matcher(text);
    int from = 0;
    while (colon.find()) {
      int start = labelStart(list, from, colon.start(), layout);
      String label = text.substring(start, colon.start()).strip();
      if (!label.isEmpty()
          && label.length() <= LONGEST_LABEL
          && !insideBrackets(text, colon.start())) {
        found.add(new Found(start, colon.start()));
        from = colon.end();
      }
    }
    List<Group> groups = new ArrayList<>();
    int first = found.isEmpty() ? text.length() : found.getFirst().start();
    Passage before = list.part(0, first);
    if (!before.isEmpty()) {
      groups.add(new Group(ownLabel, before));
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      String label = text.substring(found.get(i).start(), found.get(i).colon()).strip();
      groups.add(
          new Group(
              BULLET.matcher(label).replaceFirst(""), list.part(found.get(i).colon() + 1, end)));
    }
    return groups;
  }

  private static boolean insideBrackets(String text, int at) {
    int open = text.lastIndexOf('(', at);
    return open >= 0 && text.indexOf(')', open) > at;
  }

  /** Where the label that ends at a colon begins, among the names that stand before it. */
  private int labelStart(Passage list, int from, int colon, Layout layout) {
    String text = list.text();
    int start = from;
    for (int i = from; i < colon; i++) {
      if (",;.，、；。،؛".indexOf(text.charAt(i)) >= 0 && !insideBrackets(text, i)) {
        start = i + 1;
      }
    }
    while (start < colon && text.charAt(start) == ' ') {
      start++;
    }
    List<Integer> words = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int i = start + 1; i < colon; i++) {
      if (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ') {
        words.add(i);
        if (layout.lineStart(list.at(i))) {
          lines.add(i);
        }
      }
    }
    boolean whole = start == 0 || layout.lineStart(list.at(start)) || separated(text, start);
    if (whole && lines.isEmpty() && !knownBefore(text, start, words, colon)) {
      return start;
    }
    for (List<Integer> candidates : List.of(lines.reversed(), words.reversed())) {
      for (int candidate : candidates) {
        if (isKnown(text.substring(start, candidate))) {
          return candidate;
        }
      }
    }
    for (int candidate : lines.reversed()) {
      if (layout.paragraphStart(list.at(candidate))) {
        return candidate;
      }
    }
    return start;
  }

  private static boolean separated(String text, int start) {
    return start > 1 && ",;，、；،؛".indexOf(text.charAt(start - 2)) >= 0
        || start > 0 && ",;，、；،؛".indexOf(text.charAt(start - 1)) >= 0;
  }

  // Without line ends, '… Example State 001 Other: …' still is a name and then a label. A label
  // that
  // begins its line is never cut: 'African Union Member States' is one.
  private boolean knownBefore(String text, int start, List<Integer> words, int colon) {
    if (start == 0 || !separated(text, start)) {
      return false;
    }
    for (int word : words) {
      String label = text.substring(word, colon);
      if (isKnown(text.substring(start, word)) && !label.isBlank()) {
        return !ReadingParticipants.kindOf(label).equals("other")
            || label.strip().split(" ").length < 3;
      }
    }
    return false;
  }

  private boolean isKnown(String names) {
    String plain = names.strip();
    return !plain.isEmpty() && parties.of(plain).known();
  }

  /** The lines of a passage as the text was received. */
  static List<Passage> lines(Passage passage, Layout layout) {
    List<Passage> lines = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < passage.text().length(); i++) {
      if (passage.text().charAt(i - 1) == ' ' && layout.lineStart(passage.at(i))) {
        lines.add(passage.part(start, i));
        start = i;
      }
    }
    lines.add(passage.from(start));
    return lines;
  }

  static boolean bulleted(List<Passage> lines) {
    return lines.stream().filter(line -> BULLET.matcher(line.text()).find()).count() * 2
        > lines.size();
  }
}
