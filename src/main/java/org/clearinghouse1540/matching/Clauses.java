package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into sentences and clauses at its punctuation. Pure. */
final class Clauses {
  private static final Pattern END =
      Pattern.compile("(?<![.;:!?\\n。；：！？؛؟])[.;:!?\\n。；：！？؛؟]+(?=\\s|$)|[。；：！？]");
  private static final int MOST = 8;

  private Clauses() {}

  /** The clauses of a text; at least one, even for an empty text. */
  static List<TextSpan> of(String text) {
    List<TextSpan> clauses = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find() && clauses.size() < MOST - 1) {
      add(text, from, end.start(), clauses);
      from = end.end();
    }
    add(text, from, text.length(), clauses);
    return clauses.isEmpty() ? List.of(new TextSpan(0, text.length())) : clauses;
  }

  private static void add(String text, int from, int to, List<TextSpan> clauses) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      clauses.add(new TextSpan(start, end));
    }
  }
}
