package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * What a field holds: a mark, or words, or citations; nothing where all are empty.
 *
 * @param decision how sources that disagree were weighed; the sources themselves stay
 */
public record FieldValue(FieldMark mark, String words, List<Citation> citations, String decision) {
  private static final int LONGEST = 20_000;

  /** A field in which nothing is recorded. */
  public static final FieldValue NOTHING =
      new FieldValue(FieldMark.NOTHING_RECORDED, "", List.of(), "");

  public FieldValue {
    words = plain(words);
    decision = plain(decision);
    citations = List.copyOf(citations);
    if (words.length() > LONGEST || decision.length() > LONGEST) {
      throw new BadInput("words", "A field holds at most 20,000 characters; shorten it.");
    }
  }

  public static FieldValue of(FieldMark mark) {
    return new FieldValue(mark, "", List.of(), "");
  }

  public static FieldValue of(String words) {
    return new FieldValue(FieldMark.NOTHING_RECORDED, words, List.of(), "");
  }

  public static FieldValue of(List<Citation> citations) {
    return new FieldValue(FieldMark.NOTHING_RECORDED, "", citations, "");
  }

  /** This content with another mark. */
  public FieldValue with(FieldMark other) {
    return new FieldValue(other, words, citations, decision);
  }

  /** This content with one more citation; the same again changes nothing. */
  public FieldValue with(Citation more) {
    if (citations.contains(more)) {
      return this;
    }
    List<Citation> all = new java.util.ArrayList<>(citations);
    all.add(more);
    return new FieldValue(mark, words, all, decision);
  }

  /** Whether nothing is recorded. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /**
   * Text as a field keeps it, so that every form of file gives it back: no control characters, one
   * blank between words, no empty lines, no blank at an end of a line.
   */
  static String plain(String typed) {
    if (isPlain(typed)) {
      return typed; // Most text is, and a page of a matrix reads a thousand fields.
    }
    return PrintableText.clean(typed)
        .lines()
        .map(line -> line.replaceAll("[\\s\\p{Z}]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  // One line of letters with one blank between words.
  private static boolean isPlain(String typed) {
    boolean blank = true;
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      if (letter == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if (letter > ' ' && letter < 0x7F || Character.isLetter(letter)) {
        blank = false;
      } else {
        return false;
      }
    }
    return typed.isEmpty() || !blank;
  }
}
