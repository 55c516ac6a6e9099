package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintableText;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The value of a field: a mark, a text or citations; empty if nothing is recorded.
 *
 * @param decision the assessment of conflicting sources
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
      throw BadInput.of("words", "kit.form.too-long", LONGEST);
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

  /** This value with another mark. */
  public FieldValue with(FieldMark other) {
    return new FieldValue(other, words, citations, decision);
  }

  /**
   * This value with one more citation: a document that it cites already gets the places that it
   * does not have.
   */
  public FieldValue with(Citation more) {
    List<Citation> all = new ArrayList<>(citations);
    all.add(more);
    return new FieldValue(mark, words, Citation.joined(all), decision);
  }

  /** Whether nothing is recorded. */
  public boolean isNothing() {
    return equals(NOTHING);
  }

  /**
   * Text as it is stored, so that every file format returns it unchanged: no control characters,
   * one space between words, no empty lines, no space at the end of a line.
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

  // One line of letters with one space between words.
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
