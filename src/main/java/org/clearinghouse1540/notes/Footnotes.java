package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footnotes of a note, and the text without them. A footnote at a page break can interrupt a
 * sentence; the sentence is rejoined. Pure.
 *
 * @param texts the footnotes without their marks
 * @param rest the text with footnotes replaced by spaces, so that its length does not change
 */
record Footnotes(List<NotePassage> texts, String rest) {
  private static final Pattern RAISED =
      Pattern.compile("(?m)^[ \\t]*([¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?)[ \\t]*(?=\\p{L}|\\d)");
  // A sentence ends, and a numbered line or a short one without a full stop follows.
  private static final Pattern TITLE_AFTER =
      Pattern.compile(
          "[.。][ \\t]*\\n\\s*(?=\\d{1,2}[.)]\\s|[IVX]{1,4}\\.\\s|[一二三四五六七八九十]{1,2}[、.]"
              + "|[\\p{Lu}\\p{IsHan}\\p{IsArabic}][^\\n.。]{2,40}\\n)");
  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

  static Footnotes of(String text) {
    List<int[]> stretches = new ArrayList<>();
    String vocabulary =
        NoteVocabulary.get().of("footnote").stream()
            .map(NoteVocabulary.Word::words)
            .reduce((one, other) -> one + "|" + other)
            .orElse("");
    Matcher information =
        Pattern.compile(
                "(?m)^[ \\t]*+(?:(?:[¹²³⁴⁵⁶⁷⁸⁹*†‡]+|\\[?\\d{1,2}\\]?[.)]?|\\(\\d\\))[ \\t]*+)?(?=\\S{0,40}[^\\n]{0,60}?(?:"
                    + vocabulary
                    + "))",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    if (information.find()) {
      stretches.add(
          new int[] {
            information.start(), information.end(), endOfStandard(text, information.end())
          });
    }
    Matcher raised = RAISED.matcher(text);
    while (raised.find()) {
      boolean known = false;
      for (int[] stretch : stretches) {
        known |= raised.start() >= stretch[0] && raised.start() < stretch[2];
      }
      if (!known) {
        stretches.add(new int[] {raised.start(), raised.end(), endOf(text, raised.end())});
      }
    }
    stretches.sort(java.util.Comparator.comparingInt(stretch -> stretch[0]));
    List<NotePassage> texts = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    for (int[] stretch : stretches) {
      texts.add(NotePassage.of(text, stretch[1], stretch[2]));
      blank(rest, stretch[0], stretch[2]);
    }
    return new Footnotes(List.copyOf(texts), rest.toString());
  }

  // The standard wording ends with the participants; line breaks inside it are allowed, but not the
  // title of a section.
  private static int endOfStandard(String text, int from) {
    int longest = Math.min(text.length(), from + 700);
    Matcher title = TITLE_AFTER.matcher(text).region(from, longest);
    int until = title.find() ? title.start() + 1 : longest;
    int start = until;
    int end = -1;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("footnote-end")) {
      Matcher known =
          Pattern.compile("(?iuU)" + word.words() + "[.。]?").matcher(text).region(from, until);
      // The first match, and the longest of those with the same start.
      if (known.find()
          && (known.start() < start || (known.start() == start && known.end() > end))) {
        start = known.start();
        end = known.end();
      }
    }
    return end > 0 ? end : until < longest ? until : endOf(text, from);
  }

  // Up to the next empty line, or to a sentence end at the end of a line.
  private static int endOf(String text, int from) {
    Matcher blank = BLANK.matcher(text).region(from, text.length());
    int end = blank.find() ? blank.start() : text.length();
    Matcher sentence = Pattern.compile("[.。]\\s*\\n").matcher(text).region(from, end);
    return sentence.find() ? sentence.start() + 1 : end;
  }

  private static void blank(StringBuilder rest, int start, int end) {
    int before = start;
    while (before > 0 && Character.isWhitespace(rest.charAt(before - 1))) {
      before--;
    }
    int after = end;
    while (after < rest.length() && Character.isWhitespace(rest.charAt(after))) {
      after++;
    }
    boolean continues =
        before > 0
            && after < rest.length()
            && ".!?:;。！？：".indexOf(rest.charAt(before - 1)) < 0
            && !Character.isUpperCase(rest.charAt(after))
            && !Character.isDigit(rest.charAt(after));
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, ' ');
    }
    if (continues) {
      for (int i = before; i < after; i++) {
        rest.setCharAt(i, ' ');
      }
    }
  }
}
