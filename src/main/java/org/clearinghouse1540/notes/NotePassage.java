package org.clearinghouse1540.notes;

import java.util.Arrays;
import java.util.regex.MatchResult;

/**
 * A passage of a note in which line ends are spaces. It knows the position of each character in the
 * text as received.
 */
final class NotePassage {
  private final String text;
  private final int[] at;

  private NotePassage(String text, int[] at) {
    this.text = text;
    this.at = at;
  }

  static NotePassage empty() {
    return new NotePassage("", new int[0]);
  }

  /** Creates the passage from start to end. */
  static NotePassage of(String received, int start, int end) {
    return of(received, start, end, false);
  }

  /** Creates a passage of sentences: Chinese has no space where a line ends inside a sentence. */
  static NotePassage ofProse(String received, int start, int end) {
    return of(received, start, end, true);
  }

  private static NotePassage of(String received, int start, int end, boolean prose) {
    StringBuilder flowing = new StringBuilder();
    int[] at = new int[end - start];
    boolean space = true;
    boolean kept = false;
    for (int i = start; i < end; i++) {
      char c = received.charAt(i);
      int after = HyphenationRepair.continuation(received, i, end);
      if (after > i) {
        // Rejoin a word that was hyphenated at the end of a line.
        i = after - 1;
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        // The answer is the same for all blanks of a run: a long run is examined once.
        boolean first = i == start || !Character.isWhitespace(received.charAt(i - 1));
        if (first || !Character.isWhitespace(c)) {
          kept = keptHyphen(received, i) || prose && insideChinese(received, i);
        }
        if (kept) {
          continue;
        }
        if (!space) {
          at[flowing.length()] = i;
          flowing.append(' ');
        }
        space = true;
      } else {
        at[flowing.length()] = i;
        flowing.append(c);
        space = false;
      }
    }
    return new NotePassage(flowing.toString(), Arrays.copyOf(at, flowing.length())).strip();
  }

  private static boolean insideChinese(String received, int at) {
    int from = at;
    int to = at;
    while (from > 0 && Character.isWhitespace(received.charAt(from - 1))) {
      from--;
    }
    while (to < received.length() && Character.isWhitespace(received.charAt(to))) {
      to++;
    }
    long lines = received.substring(from, to).chars().filter(c -> c == '\n').count();
    return lines == 1
        && from > 0
        && to < received.length()
        && Character.isIdeographic(received.charAt(from - 1))
        && Character.isIdeographic(received.charAt(to));
  }

  // After 'dual-' at the end of a line there is no space.
  private static boolean keptHyphen(String received, int at) {
    int i = at;
    int lines = 0;
    while (i > 0 && Character.isWhitespace(received.charAt(i - 1))) {
      i--;
    }
    int to = at;
    while (to < received.length() && Character.isWhitespace(received.charAt(to))) {
      to++;
    }
    for (int j = i; j < to; j++) {
      lines += received.charAt(j) == '\n' ? 1 : 0;
    }
    return lines == 1
        && i > 1
        && received.charAt(i - 1) == '-'
        && Character.isLowerCase(received.charAt(i - 2))
        && to < received.length()
        && Character.isLowerCase(received.charAt(to));
  }

  /** Joins two separate passages with a comma and a space. */
  NotePassage plus(NotePassage next) {
    if (text.isEmpty() || next.text.isEmpty()) {
      return text.isEmpty() ? next : this;
    }
    int[] both = Arrays.copyOf(at, at.length + 2 + next.at.length);
    both[at.length] = at[at.length - 1];
    both[at.length + 1] = at[at.length - 1];
    System.arraycopy(next.at, 0, both, at.length + 2, next.at.length);
    return new NotePassage(text + ", " + next.text, both);
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns the position of the passage in the text as received. */
  ParsedNote.Place place() {
    return at.length == 0
        ? new ParsedNote.Place(0, 0)
        : new ParsedNote.Place(at[0], at[at.length - 1] + 1);
  }

  /** Returns the position of the character at an index in the text as received. */
  int at(int index) {
    return at[index];
  }

  /** Returns the first index whose character is at or after a position in the text as received. */
  int indexOf(int place) {
    int found = Arrays.binarySearch(at, place);
    return found < 0 ? -found - 1 : found;
  }

  NotePassage part(int start, int end) {
    return new NotePassage(text.substring(start, end), Arrays.copyOfRange(at, start, end)).strip();
  }

  NotePassage part(MatchResult found, int group) {
    return part(found.start(group), found.end(group));
  }

  NotePassage from(int start) {
    return part(start, text.length());
  }

  /** Removes white space at both ends. */
  NotePassage strip() {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return start == 0 && end == text.length()
        ? this
        : new NotePassage(text.substring(start, end), Arrays.copyOfRange(at, start, end));
  }

  /** Removes the given characters at both ends. */
  NotePassage trim(String signs) {
    int start = 0;
    int end = text.length();
    while (start < end && signs.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return part(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
