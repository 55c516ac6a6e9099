package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds labels of groups that take a line or the part of a line before their names. Pure. */
final class GroupLabels {
  private static final int LONGEST = 120;
  private static final Pattern SEPARATOR =
      Pattern.compile("[,;，、；،؛/]| (?:and|et|y|e|и|&) |[和与及]| و");
  private static final Pattern GOES_ON =
      Pattern.compile("(?iu)(?:[,;，、；،؛:：-]|(?<!\\p{L})(?:and|et|y|e|и|و|of|de|des|du|del))$");
  private static final Pattern DASH = Pattern.compile("(\\S.*?\\S)(?: [-–—] |\\t| {2,})(?=\\S)");

  private static final Pattern OF_SENTENCE =
      Pattern.compile("(?:^|(?<=[.;] ))(?<label>[\\p{Lu}\\d][^.:;–—]{2,60}) [–—](?= )");

  private final NameResolver parties;

  GroupLabels(NameResolver parties) {
    this.parties = parties;
  }

  /**
   * Returns the start of the line before a colon if the whole of it is a label, whatever its words
   * and commas; -1 if it begins with names.
   */
  int lineOf(NotePassage list, int from, int colon, NoteLayout layout) {
    String text = list.text();
    int start = -1;
    for (int word : starts(text, from, colon)) {
      start = word == 0 || layout.lineStart(list.at(word)) ? word : start;
    }
    int sentence = afterSemicolon(text, Math.max(start, from), colon);
    if (sentence >= 0) {
      return sentence;
    }
    if (start < 0 || colon - start > LONGEST) {
      return -1;
    }
    boolean paragraph = start == 0 || layout.paragraphStart(list.at(start));
    String label = text.substring(start, colon);
    if (!mayBeLabel(label, paragraph) || Character.isLowerCase(label.codePointAt(0))) {
      return -1;
    }
    if (paragraph && !GOES_ON.matcher(text.substring(0, start).strip()).find()) {
      return start;
    }
    // If the list begins on a new line, each label does.
    boolean full = layout.runsOn(list.at(start)) && !layout.lineStart(list.at(0));
    boolean open = GOES_ON.matcher(text.substring(0, start).strip()).find();
    boolean known = ParticipantKinds.isKnown(SEPARATOR.split(label)[0]);
    return !full && !open || known && !full ? start : -1;
  }

  // 'States: Norway; Academia, industry: ...': a semicolon divides the groups of one line.
  private int afterSemicolon(String text, int from, int colon) {
    int sign = -1;
    for (int i = from; i < colon; i++) {
      if (";；؛".indexOf(text.charAt(i)) >= 0 && !insideBrackets(text, i)) {
        sign = i;
      }
    }
    if (sign < 0) {
      return -1;
    }
    String label = text.substring(sign + 1, colon);
    boolean several = SEPARATOR.matcher(label.strip()).find();
    return several
            && ParticipantKinds.isKnown(SEPARATOR.split(label.strip())[0])
            && mayBeLabel(label.strip(), false)
        ? sign + 1 + label.length() - label.stripLeading().length()
        : -1;
  }

  // No part of a label is a State; an organization only at the start of a paragraph, as in 'United
  // Nations, regional and other organizations'.
  private boolean mayBeLabel(String label, boolean paragraph) {
    for (String part : SEPARATOR.split(label)) {
      if (part.isBlank()) {
        continue;
      }
      NameResolver.Party party = parties.of(part.strip());
      boolean state = party.state().isPresent() || party.doubt().isPresent();
      if (state || party.body().isPresent() && !(paragraph && ParticipantKinds.isKnown(label))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the end of a label before a dash, a tab or a gap in the line that begins at a position;
   * -1 if there is none.
   */
  int endBeforeDash(NotePassage list, int start, NoteLayout layout) {
    int begin = list.at(start);
    int end = layout.text().indexOf('\n', begin);
    String line = layout.text().substring(begin, end < 0 ? layout.text().length() : end);
    Matcher dash = DASH.matcher(line);
    if (!dash.lookingAt() || !ParticipantKinds.isKnown(dash.group(1))) {
      return -1;
    }
    List<Integer> words =
        starts(list.text(), start, list.text().length()).stream()
            .filter(word -> list.at(word) >= begin + dash.end(1))
            .toList();
    if (words.isEmpty()) {
      return -1;
    }
    boolean sign = dash.group().strip().length() > dash.group(1).length();
    return sign ? words.getFirst() : words.getFirst() - 1;
  }

  /** The labels of a text whose sentences are groups: 'States – Norway. Organizations – OSCE.' */
  static List<int[]> inSentences(String text) {
    List<int[]> found = new ArrayList<>();
    Matcher label = OF_SENTENCE.matcher(text);
    while (label.find()) {
      if (isLabel(label.group("label"))) {
        found.add(new int[] {label.start("label"), label.end() - 1});
      }
    }
    return found;
  }

  static List<Integer> starts(String text, int from, int to) {
    List<Integer> starts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ' && (i == 0 || text.charAt(i - 1) == ' ')) {
        starts.add(i);
      }
    }
    return starts;
  }

  static boolean isLabel(String words) {
    return words.strip().split(" ").length <= 8
        && (!ParticipantKinds.of(words).equals("other") || ParticipantKinds.isOther(words));
  }

  static boolean insideBrackets(String text, int at) {
    int open = text.lastIndexOf('(', at);
    return open >= 0 && text.indexOf(')', open) > at;
  }

  /** The lines of a passage as the note has them. */
  static List<NotePassage> lines(NotePassage passage, NoteLayout layout) {
    List<NotePassage> lines = new ArrayList<>();
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
}
