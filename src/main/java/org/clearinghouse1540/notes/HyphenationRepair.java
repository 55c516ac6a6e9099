package org.clearinghouse1540.notes;

import java.util.Locale;
import java.util.Set;

/**
 * Rejoins words that were hyphenated at the end of a line. A hyphen that belongs to the word
 * ('dual-use') is kept: if the text has the hyphenated word elsewhere within a line, or if its
 * first part is a known prefix. Pure.
 */
final class HyphenationRepair {
  private static final char SOFT = '\u00ad';
  private static final Set<String> KEEPS =
      Set.of(
          "non",
          "dual",
          "end",
          "sub",
          "re",
          "co",
          "anti",
          "counter",
          "cross",
          "multi",
          "self",
          "inter",
          "follow",
          "trans",
          "long",
          "short",
          "high",
          "low",
          "well",
          "one",
          "two",
          "three",
          "first",
          "second",
          "so",
          "pre",
          "post",
          "by",
          "in",
          "on",
          "off",
          "e",
          "mid",
          "vice",
          "ex",
          "full",
          "half",
          "capacity",
          "decision",
          "law",
          "risk",
          "evidence",
          "sous",
          "demi",
          "contre",
          "quasi",
          "semi",
          "nord",
          "sud",
          "est",
          "north",
          "south",
          "east",
          "west",
          "Saint");

  private HyphenationRepair() {}

  /** Returns the index at which the word continues, or the same index if it is not hyphenated. */
  static int continuation(String text, int at, int end) {
    char hyphen = text.charAt(at);
    if (hyphen == SOFT) {
      return Math.max(at + 1, lineBehind(text, at, end));
    }
    if (hyphen != '-' && hyphen != '\u2010'
        || at == 0
        || !Character.isLowerCase(text.charAt(at - 1))) {
      return at;
    }
    int next = lineBehind(text, at, end);
    if (next < 0 || !Character.isLowerCase(text.charAt(next))) {
      return at;
    }
    String first = text.substring(wordStart(text, at), at);
    String second = text.substring(next, wordEnd(text, next));
    boolean elsewhere = text.contains(first + "-" + second);
    boolean whole = !elsewhere && !KEEPS.contains(first.toLowerCase(Locale.ROOT));
    // The hyphen belongs to the word: keep it and drop the line end.
    return whole ? next : at;
  }

  /** Returns the index of the first letter on the next line; -1 if this is not a line end. */
  static int lineBehind(String text, int at, int end) {
    int i = at + 1;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i >= end || text.charAt(i) != '\n') {
      return -1;
    }
    i++;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < end && Character.isLetter(text.charAt(i)) ? i : -1;
  }

  private static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int wordEnd(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
