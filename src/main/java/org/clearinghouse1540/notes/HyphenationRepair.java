package org.clearinghouse1540.notes;

import java.util.Locale;
import java.util.Set;

/**
 * Words parted at the end of a line. A hyphen that the word has anyway ('dual-use') stays: where
 * the text has it elsewhere within a line, or behind a part that is joined with one. Pure.
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

  /** Where the word goes on behind a hyphen at a place; the place itself where none is parted. */
  static int behind(String text, int at, int end) {
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
    // With its hyphen the word goes on without a space: the hyphen is kept, the line end is not.
    return whole ? next : at;
  }

  /** Where the next line begins with a letter; -1 where this is no end of a line. */
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
