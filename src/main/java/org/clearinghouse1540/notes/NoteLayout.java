package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the header and of the numbered sections of a note. Pure.
 *
 * @param text the text with footnotes replaced by spaces
 * @param headEnd start of the first section
 */
record NoteLayout(String text, int headEnd, List<Heading> headings) {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^[ \\t]*(?:([\\d٠-٩]{1,2})(?:[.)、．][ \\t]*|[ \\t]+(?:[-–—][ \\t]+)?)"
              + "|([IVX]{1,4})(?:[.)][ \\t]*|[ \\t]+[-–—][ \\t]+)"
              + "|([一二三四五六七八九十]{1,2})(?:、[ \\t]*|[ \\t\\u3000]+)"
              + "|(أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا)ً?[ \\t]*[-–—:.][ \\t]*)"
              + "(\\S.*?)[ \\t]*$",
          Pattern.MULTILINE);
  private static final int KINDS_OF_NUMBERS = 4;
  private static final int WORDS_WITH_A_STOP = 4;
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final List<String> ARABIC =
      List.of("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا");
  private static final List<String> CHINESE =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

  /** A heading: its number, its title, and the start of its text. */
  record Heading(String number, NotePassage title, int start, int textStart) {}

  static NoteLayout of(String text) {
    List<Heading> headings = numbered(text, 0);
    // A list of names may be numbered too: then the sections begin at a known title.
    int known = headings.isEmpty() ? -1 : knownFirst(text, headings.getFirst().start());
    if (known >= 0) {
      headings = numbered(text, known);
    }
    if (headings.isEmpty() || areItems(headings)) {
      List<Heading> alone = TitleLines.of(text);
      boolean before = headings.isEmpty() || startsBefore(alone, headings.getFirst().start());
      headings = before ? alone : headings;
    }
    if (headings.size() < 2) {
      List<Heading> usual = knownTitles(text);
      headings = usual.size() > headings.size() ? usual : headings;
    }
    int headEnd = headings.isEmpty() ? text.length() : headings.getFirst().start();
    return new NoteLayout(text, headEnd, List.copyOf(headings));
  }

  // None of them is a usual title: they may be numbered paragraphs or the items of a list.
  private static boolean areItems(List<Heading> headings) {
    return headings.stream().noneMatch(heading -> TitleLines.isUsual(heading.title().text()));
  }

  private static boolean startsBefore(List<Heading> headings, int at) {
    return headings.size() > 1 && headings.getFirst().start() < at;
  }

  // Sections are numbered in one way; numbers of another kind are those of paragraphs.
  private static List<Heading> numbered(String text, int from) {
    List<Heading> first = List.of();
    for (int kind = 1; kind <= KINDS_OF_NUMBERS; kind++) {
      List<Heading> found = numbered(text, from, kind);
      boolean earlier =
          !found.isEmpty()
              && (first.isEmpty() || found.getFirst().start() < first.getFirst().start());
      first = earlier && (first.isEmpty() || found.size() > 1) ? found : first;
    }
    return new ArrayList<>(first);
  }

  private static List<Heading> numbered(String text, int from, int kind) {
    List<Heading> headings = new ArrayList<>();
    Matcher line = NUMBERED.matcher(text);
    int wanted = 1;
    boolean found = line.find(from);
    while (found) {
      if (line.group(kind) != null
          && number(line) == wanted
          && isTitle(line.group(5), text, line.end())) {
        int end = titleEnd(text, line);
        headings.add(
            new Heading(
                Integer.toString(wanted),
                NotePassage.of(text, line.start(5), end),
                line.start(),
                end));
        wanted++;
      }
      found = line.find();
    }
    return headings;
  }

  /** Returns the start of the first line numbered one with a known title, after another one. */
  private static int knownFirst(String text, int first) {
    Matcher line = NUMBERED.matcher(text);
    boolean found = line.find(first);
    while (found) {
      if (number(line) == 1 && TitleLines.isUsual(line.group(5))) {
        return line.start() > first ? line.start() : -1;
      }
      found = line.find();
    }
    return -1;
  }

  private static int number(Matcher line) {
    if (line.group(1) != null) {
      return Integer.parseInt(line.group(1));
    }
    if (line.group(4) != null) {
      return ARABIC.indexOf(line.group(4)) + 1;
    }
    return line.group(2) == null
        ? CHINESE.indexOf(line.group(3)) + 1
        : ROMAN.indexOf(line.group(2)) + 1;
  }

  // Short, not a sentence, with the beginning of a title, and no date or list of names.
  private static boolean isTitle(String title, String text, int lineEnd) {
    if (title.length() > 110
        || title.endsWith(",")
        || title.endsWith(";")
        || isSentence(title)
        || TitleLines.isLabel(title)) {
      return false;
    }
    int first = title.codePointAt(0);
    boolean begins =
        Character.isUpperCase(first) || !Character.isLowerCase(first) && Character.isLetter(first);
    boolean date = !DateParser.all("1 " + title).isEmpty() && title.length() < 40;
    boolean last = lineEnd >= text.stripTrailing().length();
    return begins && !date && !last;
  }

  private static boolean isSentence(String title) {
    boolean stopped = title.endsWith(".") && title.split("\\s+").length > WORDS_WITH_A_STOP;
    return stopped && !TitleLines.isUsual(title.substring(0, title.length() - 1))
        || title.matches("(?s).*[。！？؟?!][\"”»）)]?");
  }

  // A long title continues on the next line if that line is followed by an empty line.
  private static int titleEnd(String text, Matcher line) {
    int lineEnd = line.end(5);
    if (line.group(5).matches(".*\\p{Ll}[-\u00ad]$")) {
      // The last word was hyphenated at the end of the line.
      int next = text.indexOf('\n', lineEnd);
      int after = next < 0 ? -1 : text.indexOf('\n', next + 1);
      if (after > 0
          && after - next < 40
          && Character.isLowerCase(text.substring(next + 1, after).strip().concat("A").charAt(0))) {
        return after;
      }
    }
    Matcher next =
        Pattern.compile("\\G[ \\t]*\\n([^\\n]{1,70})\\n[ \\t]*\\n")
            .matcher(text)
            .region(lineEnd, text.length());
    boolean continues =
        next.find()
            && !next.group(1).isBlank()
            && !next.group(1).strip().endsWith(".")
            && Character.isLowerCase(next.group(1).strip().codePointAt(0))
            && line.group(5).length() > 24;
    return continues ? next.end(1) : lineEnd;
  }

  // For a note without line ends or numbers: the usual titles, alone on a line or numbered.
  private static List<Heading> knownTitles(String text) {
    List<Heading> found = new ArrayList<>();
    int from = 0;
    int wanted = 1;
    while (from < text.length()) {
      Matcher best = firstKnownTitle(text, from, wanted);
      if (best == null) {
        break;
      }
      String group = best.group("numbered") == null ? "alone" : "numbered";
      String number = best.group("number") == null ? "" : best.group("number");
      found.add(
          new Heading(
              number,
              NotePassage.of(text, best.start(group), best.end(group)),
              best.start(),
              best.end()));
      wanted++;
      from = best.end();
    }
    return found;
  }

  private static @Nullable Matcher firstKnownTitle(String text, int from, int wanted) {
    Matcher best = null;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("section")) {
      String title =
          Pattern.quote(word.words()).replace("'", "\\E" + TextFolding.ANY_APOSTROPHE + "\\Q");
      Matcher match =
          Pattern.compile(
                  "(?:(?<=\\s|^)(?<number>"
                      + wanted
                      + ")[.)、] ?(?<numbered>"
                      + title
                      + ")(?!\\p{Ll}))"
                      + "|(?:^[ \\t]*(?<alone>"
                      + title
                      + ")[ \\t]*:?[ \\t]*$)",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE)
              .matcher(text);
      if (match.find(from)
          && (best == null
              || match.start() < best.start()
              || (match.start() == best.start() && match.end() > best.end()))) {
        best = match;
      }
    }
    return best;
  }

  /** Returns the end of a section, which is the start of the next heading. */
  int sectionEnd(int index) {
    return index + 1 < headings.size() ? headings.get(index + 1).start() : text.length();
  }

  /** Returns the background section. */
  NotePassage background() {
    for (int i = 0; i < headings.size(); i++) {
      String title = headings.get(i).title().text();
      boolean background =
          NoteVocabulary.get().of("section").stream()
              .filter(word -> word.key().equals("background") || word.key().equals("objectives"))
              .anyMatch(word -> TextFolding.IGNORING_DIACRITICS.contains(title, word.words()));
      if (background) {
        return NotePassage.ofProse(text, headings.get(i).textStart(), sectionEnd(i));
      }
    }
    return headings.isEmpty()
        ? NotePassage.empty()
        : NotePassage.ofProse(text, headings.getFirst().textStart(), sectionEnd(0));
  }

  /** Returns the text of each section without its heading. */
  List<NotePassage> bodies() {
    List<NotePassage> bodies = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      bodies.add(NotePassage.ofProse(text, headings.get(i).textStart(), sectionEnd(i)));
    }
    return bodies;
  }

  /**
   * Whether the previous line ended only because it was full: the first word of the line that
   * begins here would not have fitted on it.
   */
  boolean runsOn(int at) {
    int width = 0;
    for (String line : text.split("\n")) {
      width = Math.max(width, line.stripTrailing().length());
    }
    if (width < 36 || width > 150) {
      return false;
    }
    int begin = text.lastIndexOf('\n', Math.max(at - 1, 0));
    int before = begin <= 0 ? -1 : text.lastIndexOf('\n', begin - 1);
    if (begin < 0) {
      return false;
    }
    String last = text.substring(before + 1, begin).stripTrailing();
    int word = text.substring(at).indexOf(' ');
    int line = text.substring(at).indexOf('\n');
    int length = word < 0 ? line : line < 0 ? word : Math.min(word, line);
    return !last.isBlank() && last.length() + 1 + Math.max(length, 1) > width * 0.9;
  }

  /** Whether a line begins at this position of the text. */
  boolean lineStart(int at) {
    int i = at - 1;
    while (i >= 0 && text.charAt(i) != '\n' && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  /** Whether an empty line precedes this position of the text. */
  boolean paragraphStart(int at) {
    int breaks = 0;
    for (int i = at - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }
}
