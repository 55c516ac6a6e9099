package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.PlainLetters;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * The titles of sections that are alone on a line, in any words: a short line after the labels that
 * is no sentence, and sentences below it. Pure.
 */
final class TitleLines {
  private static final int LONGEST = 90;
  private static final int MOST_WORDS = 12;
  private static final int MOST_LINES_OF_A_PARAGRAPH = 15;
  private static final int LEAST_LABELS = 3;
  private static final int LEAST_PROSE = 20;
  // Parts of the longest line: a title is not longer, and a full line is not shorter.
  private static final double SHORT_LINE = 0.62;
  private static final double FULL_LINE = 0.88;
  private static final Pattern MARK =
      Pattern.compile(
          "^(?:[(（]?(?<number>[\\d٠-٩]{1,2}|[IVX]{1,5}|\\p{Lu}|[一二三四五六七八九十]{1,3})(?:[.)）、．]|[ \\t]?[-–—](?=[ \\t]))"
              + "|(?<han>[一二三四五六七八九十]{1,3})(?=[ \\t\\u3000])"
              + "|(?<word>أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا)ً?[ \\t]*[-–—:.])[ \\t\\u3000]*(?=\\p{L})");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟…][\"”»)）]?(?:\\d{1,2})?$");
  private static final Pattern INSIDE_END = Pattern.compile("[.!?。！？؟](?:\\s|$)|[。！？]");
  private static final Pattern NO_TITLE =
      Pattern.compile("[:：,;،؛，、。؟?!;]$|[.]{2,}|^[-–—•·*▪●‣◦○■]|@|https?:");
  private static final Pattern BEGINS =
      Pattern.compile("^[\"“«(（]*(?:\\p{Lu}|\\p{IsHan}|\\p{IsArabic}|\\d|[٠-٩])");
  private static final Set<String> KNOWN = known("section");
  private static final Set<String> LABELS = known("label");

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final int width;

  private record Line(int start, int end, String words) {
    boolean isBlank() {
      return words.isEmpty();
    }
  }

  private TitleLines(String text) {
    this.text = text;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(new Line(start, end, text.substring(start, end).strip()));
      start = end + 1;
    }
    width = lines.stream().mapToInt(line -> line.words().length()).max().orElse(0);
  }

  private static Set<String> known(String kind) {
    Set<String> titles = new HashSet<>();
    NoteVocabulary.get().of(kind).forEach(word -> titles.add(folded(word.words())));
    return titles;
  }

  private static String folded(String words) {
    return TextFolding.IGNORING_DIACRITICS.fold(words).strip();
  }

  /** Whether the words are a usual title of a section. */
  static boolean isUsual(String words) {
    return KNOWN.contains(folded(words.replaceFirst("(?:(?<![ \\t])[ \\t]+)?[:：]$", "")));
  }

  /** Whether a line begins with a label of the head and a colon. */
  static boolean isLabel(String line) {
    Matcher colon = Pattern.compile("[:：]").matcher(line);
    return colon.find() && LABELS.contains(folded(line.substring(0, colon.start())));
  }

  /** The headings of a text whose titles have a line for themselves; none if it has no labels. */
  static List<NoteLayout.Heading> of(String text) {
    return new TitleLines(text).headings();
  }

  private List<NoteLayout.Heading> headings() {
    List<NoteLayout.Heading> found = new ArrayList<>();
    int from = afterLabels();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean usual = !line.isBlank() && isUsual(withoutMark(line.words()));
      boolean title =
          usual || from >= 0 && line.start() >= from && isTitle(i) && isProse(i, found.isEmpty());
      if (title) {
        found.add(heading(line));
      }
    }
    return found;
  }

  private NoteLayout.Heading heading(Line line) {
    int start = text.indexOf(line.words(), line.start());
    Matcher mark = MARK.matcher(line.words());
    boolean marked = mark.find();
    String number = "";
    for (String group : List.of("number", "han", "word")) {
      number = marked && mark.group(group) != null ? mark.group(group) : number;
    }
    int words = marked ? start + mark.end() : start;
    return new NoteLayout.Heading(
        number, NotePassage.of(text, words, line.end()), start, line.end());
  }

  private static String withoutMark(String line) {
    return MARK.matcher(line).replaceFirst("");
  }

  /** The end of the last label of the head; -1 if the text has too few to be a note. */
  private int afterLabels() {
    LabelParser labels = LabelParser.of(new NoteLayout(text, text.length(), List.of()));
    return labels.known() < LEAST_LABELS
        ? -1
        : labels.labelPlaces().stream().mapToInt(ParsedNote.Place::end).max().orElse(-1);
  }

  // Short, no sentence, no label, no name of a group, no date, and with space around it.
  private boolean isTitle(int i) {
    Line line = lines.get(i);
    String words = withoutMark(line.words());
    if (words.isEmpty()
        || words.length() > LONGEST
        || words.split("\\s+").length > MOST_WORDS
        || SENTENCE_END.matcher(line.words()).find()
        || NO_TITLE.matcher(line.words()).find()) {
      return false;
    }
    int first = words.codePointAt(0);
    boolean begins = Character.isLetter(first) && !Character.isLowerCase(first);
    boolean alone = i > 0 && (lines.get(i - 1).isBlank() || isEnded(i)) && isShort(i);
    return begins
        && alone
        && !PlainLetters.of(words).replace("1540", "").matches("(?s).*\\d.*")
        && !ParticipantKinds.isKnown(words);
  }

  // The line above ends a sentence or is short itself: this line does not continue it.
  private boolean isEnded(int i) {
    Line above = lines.get(i - 1);
    String word = lines.get(i).words().split("\\s", 2)[0];
    int next = Character.isIdeographic(word.codePointAt(0)) ? 1 : word.length();
    return SENTENCE_END.matcher(above.words()).find()
        || width > 150
        || above.words().length() + 1 + next < width * FULL_LINE;
  }

  // The line ended although there was room for the next word.
  private boolean isShort(int i) {
    boolean wrapped = i + 1 < lines.size() && !lines.get(i + 1).isBlank();
    return !wrapped || width > 150 || lines.get(i).words().length() < width * SHORT_LINE;
  }

  // Below the title is a sentence with an end; below the first one it has some length.
  private boolean isProse(int title, boolean first) {
    int i = title + 1;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    StringBuilder below = new StringBuilder();
    int last = Math.min(lines.size(), i + MOST_LINES_OF_A_PARAGRAPH);
    while (i < last && !lines.get(i).isBlank()) {
      below.append(lines.get(i).words()).append('\n');
      if (SENTENCE_END.matcher(lines.get(i).words()).find()) {
        break;
      }
      boolean full = !isShort(i) || INSIDE_END.matcher(lines.get(i).words()).find();
      if (!full) {
        return false;
      }
      i++;
    }
    String paragraph = below.toString().strip();
    boolean ended = INSIDE_END.matcher(paragraph).find();
    return ended
        && BEGINS.matcher(paragraph).find()
        && !isLabel(paragraph)
        && (!first || length(paragraph) > LEAST_PROSE);
  }

  // A Chinese sign says about as much as two letters.
  private static int length(String words) {
    int length = 0;
    for (int i = 0; i < words.length(); i++) {
      length += Character.isIdeographic(words.charAt(i)) ? 2 : 1;
    }
    return length;
  }
}
