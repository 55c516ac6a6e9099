package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the list of participants into the groups of the note. Pure. */
final class ParticipantGroups {
  private static final Pattern COLON = Pattern.compile("[:：](?!//)(?!\\d{2}(?![\\d\\p{IsLatin}]))");
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[-–—•·*▪●‣◦○■]\\s*|\\(?(?:\\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)]\\s+|[（(]?[一二三四五六七八九十]{1,2}[）)、]\\s*)");
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "(?<=\\p{Lu}[\\p{L}\\p{N}.-]{0,30}[)]? )(1540 Committee|Comité 1540|Комитет 1540)\\s*$");
  private static final Pattern JOINS = Pattern.compile("^(?:and|et|y|e|и|as|ainsi|así|а) |^[و和与及]");
  private static final java.util.Set<String> FRONT = fronts();
  private static final int LONGEST_LABEL = 90;

  private final NameResolver parties;
  private final ListItems items;
  private final GroupLabels labels;

  ParticipantGroups(NameResolver parties, ListItems items) {
    this.parties = parties;
    this.items = items;
    this.labels = new GroupLabels(parties);
  }

  private static java.util.Set<String> fronts() {
    java.util.Set<String> words = new java.util.HashSet<>();
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("label-front")) {
      words.addAll(List.of(word.words().split(" ")));
    }
    return words;
  }

  /** A group: its label as the note spells it, and its names. */
  record Group(String label, NotePassage names, NotePassage labelPlace) {}

  private record Found(int start, int colon) {}

  List<Group> of(NotePassage list, String ownLabel, NoteLayout layout) {
    String text = list.text();
    List<Found> found = new ArrayList<>();
    Matcher colon = COLON.matcher(text);
    int from = 0;
    while (colon.find()) {
      int start = ofCommittee(text, labelStart(list, from, colon.start(), layout), colon.start());
      String label = text.substring(start, colon.start()).strip();
      if (!label.isEmpty()
          && label.length() <= LONGEST_LABEL
          && !GroupLabels.insideBrackets(text, colon.start())) {
        found.add(new Found(start, colon.start()));
        from = colon.end();
      }
    }
    found.addAll(labelLines(list, layout, found));
    if (found.isEmpty()) {
      found.addAll(labelsBeforeDashes(list, layout));
    }
    found.sort(java.util.Comparator.comparingInt(Found::start));
    List<Group> groups = new ArrayList<>();
    int first = found.isEmpty() ? text.length() : found.getFirst().start();
    NotePassage before = list.part(0, first);
    if (!before.isEmpty()) {
      groups.add(new Group(ownLabel, before, NotePassage.empty()));
    }
    for (int i = 0; i < found.size(); i++) {
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      String label = text.substring(found.get(i).start(), found.get(i).colon()).strip();
      groups.add(
          new Group(
              BULLET.matcher(label).replaceFirst(""),
              list.part(found.get(i).colon() + 1, end),
              list.part(found.get(i).start(), found.get(i).colon())));
    }
    return groups;
  }

  // 'Example Freight Forwarders 1540 Committee: …': the Committee has its own label.
  private static int ofCommittee(String text, int start, int colon) {
    Matcher committee = COMMITTEE.matcher(text).region(start, colon);
    return committee.find() ? committee.start(1) : start;
  }

  // A group label above bulleted lines needs no colon.
  private List<Found> labelLines(NotePassage list, NoteLayout layout, List<Found> withColon) {
    List<Found> labels = new ArrayList<>();
    List<Integer> lines =
        GroupLabels.starts(list.text(), 0, list.text().length()).stream()
            .filter(i -> layout.lineStart(list.at(i)))
            .toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      int start = lines.get(i);
      int next = lines.get(i + 1);
      String line = list.text().substring(start, next).strip();
      boolean bulletsBelow =
          !BULLET.matcher(line).find() && BULLET.matcher(list.text().substring(next)).find();
      boolean taken = withColon.stream().anyMatch(found -> found.start() == start);
      boolean whole =
          bulletsBelow
              || (withColon.isEmpty() || layout.paragraphStart(list.at(start)))
                  && !BULLET.matcher(line).find()
                  && !line.replace("1540", "").matches(".*[\\d٠-٩,;、،；].*")
                  && isSeparateLine(list, lines, i, layout);
      if (whole
          && !taken
          && !line.matches(".*[,;:.]$")
          && !Character.isLowerCase(line.codePointAt(0))
          && (GroupLabels.isLabel(line)
              || bulletsBelow && opensAList(list, start, layout) && !isKnown(line))) {
        labels.add(new Found(start, next - 1));
      }
    }
    return labels;
  }

  // A line that begins a paragraph above bulleted lines is their label, whatever its words.
  private static boolean opensAList(NotePassage list, int start, NoteLayout layout) {
    return start == 0 || layout.paragraphStart(list.at(start));
  }

  // 'States - Norway, Sweden', and the columns of a copied table.
  private List<Found> labelsBeforeDashes(NotePassage list, NoteLayout layout) {
    List<Found> found = new ArrayList<>();
    for (int start : GroupLabels.starts(list.text(), 0, list.text().length())) {
      int end = layout.lineStart(list.at(start)) ? labels.endBeforeDash(list, start, layout) : -1;
      if (end > start && GroupLabels.isLabel(list.text().substring(start, end))) {
        found.add(new Found(start, end));
      }
    }
    List<Found> inLine =
        GroupLabels.inSentences(list.text()).stream().map(at -> new Found(at[0], at[1])).toList();
    return found.size() < 2 && inLine.size() > 1 ? inLine : found;
  }

  // A line that is not a known name and not the continuation of the previous line.
  private boolean isSeparateLine(NotePassage list, List<Integer> lines, int i, NoteLayout layout) {
    String text = list.text();
    int start = lines.get(i);
    String line = text.substring(start, lines.get(i + 1));
    if (isKnown(line) && !ParticipantKinds.of(line).equals("committee")) {
      return false;
    }
    if (i == 0 || layout.paragraphStart(list.at(start))) {
      return true;
    }
    String before = text.substring(0, start).strip();
    int sign = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
    sign = Math.max(sign, Math.max(before.lastIndexOf('،'), before.lastIndexOf('、')));
    return before.endsWith(".")
        || isKnown(before.substring(sign + 1))
        || sign < before.length() - 1 && !layout.runsOn(list.at(start));
  }

  /** Returns the start of the label that ends at a colon, after the names before it. */
  private int labelStart(NotePassage list, int from, int colon, NoteLayout layout) {
    String text = list.text();
    int bulleted = afterBullets(list, from, colon, layout);
    if (bulleted >= 0) {
      return bulleted;
    }
    int line = labels.lineOf(list, from, colon, layout);
    if (line >= 0) {
      return line;
    }
    int start = afterLastSeparator(text, from, colon);
    List<Integer> words = GroupLabels.starts(text, start + 1, colon);
    List<Integer> lines = words.stream().filter(i -> layout.lineStart(list.at(i))).toList();
    boolean whole = start == 0 || layout.lineStart(list.at(start)) || separated(text, start);
    if (whole && lines.isEmpty() && !knownBefore(text, start, words, colon)) {
      return start;
    }
    for (List<Integer> candidates : List.of(lines.reversed(), words.reversed())) {
      for (int candidate : candidates) {
        if (!JOINS.matcher(text.substring(candidate)).find()
            && !isFront(text.substring(start, candidate), text.substring(candidate, colon))
            && areKnown(list.part(start, candidate))) {
          return candidate;
        }
      }
    }
    return afterUnknownName(list, start, lines, colon, layout);
  }

  private int afterUnknownName(
      NotePassage list, int start, List<Integer> lines, int colon, NoteLayout layout) {
    String text = list.text();
    for (int candidate : lines.reversed()) {
      if (layout.paragraphStart(list.at(candidate))) {
        return candidate;
      }
    }
    for (int candidate : lines.reversed()) {
      if (!layout.runsOn(list.at(candidate)) && isLabelAfter(text, start, candidate, colon)) {
        return candidate;
      }
    }
    // After an unknown name, a line that begins with the words of a group.
    for (int candidate : lines) {
      if (isLabelAfter(text, start, candidate, colon)) {
        return candidate;
      }
    }
    return start;
  }

  private boolean isLabelAfter(String text, int start, int candidate, int colon) {
    String label = text.substring(candidate, colon);
    return !Character.isLowerCase(label.codePointAt(0))
        && !isFront(text.substring(start, candidate), label)
        && GroupLabels.isLabel(label);
  }

  private static int afterLastSeparator(String text, int from, int colon) {
    int start = from;
    for (int i = from; i < colon; i++) {
      if (",;.，、；。،؛".indexOf(text.charAt(i)) >= 0 && !GroupLabels.insideBrackets(text, i)) {
        start = i + 1;
      }
    }
    while (start < colon && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** Returns the first line after the last bulleted line, or that line; -1 without bullets. */
  private static int afterBullets(NotePassage list, int from, int colon, NoteLayout layout) {
    int last = -1;
    int next = -1;
    for (int line : GroupLabels.starts(list.text(), from, colon)) {
      if (layout.lineStart(list.at(line))) {
        boolean bullet = BULLET.matcher(list.text().substring(line)).find();
        last = bullet ? line : last;
        next = bullet ? -1 : next < 0 ? line : next;
      }
    }
    return last < 0 ? -1 : next < 0 ? last : next;
  }

  // 'International' before 'Organizations', 'OSCE' before 'Member States' are parts of the label.
  private boolean isFront(String words, String label) {
    String plain = words.strip().toLowerCase(java.util.Locale.ROOT);
    boolean body =
        parties.of(plain.isEmpty() ? "-" : words.strip()).body().isPresent()
            && label.strip().matches("(?i)(?:member|participating) (?:states|countries).*");
    return body
        || !plain.isEmpty() && java.util.Arrays.stream(plain.split(" ")).allMatch(FRONT::contains);
  }

  private static boolean separated(String text, int start) {
    return start > 1 && ",;，、；،؛".indexOf(text.charAt(start - 2)) >= 0
        || start > 0 && ",;，、；،؛".indexOf(text.charAt(start - 1)) >= 0;
  }

  // Without line ends, '… Example State 001 Other: …' is a name and then a label. A label at the
  // start of a line is never split: 'African Union Member States' is one label.
  private boolean knownBefore(String text, int start, List<Integer> words, int colon) {
    if (start == 0 || !separated(text, start)) {
      return false;
    }
    for (int word : words) {
      String label = text.substring(word, colon);
      if (isKnown(text.substring(start, word)) && !label.isBlank()) {
        return !ParticipantKinds.of(label).equals("other") || label.strip().split(" ").length < 3;
      }
    }
    return false;
  }

  private boolean isKnown(String names) {
    String plain = names.strip();
    return !plain.isEmpty() && parties.of(plain).known();
  }

  // One name, or several joined by 'and': 'Guinée-Bissau et Togo'.
  private boolean areKnown(NotePassage names) {
    return !names.isEmpty() && items.of(names).stream().allMatch(name -> isKnown(name.text()));
  }

  /** Splits a passage at the line ends of the text as received. */
  static boolean isBulleted(NotePassage line) {
    return BULLET.matcher(line.text()).find();
  }

  static boolean bulleted(List<NotePassage> lines) {
    return lines.stream().filter(ParticipantGroups::isBulleted).count() * 2 > lines.size();
  }
}
