package org.clearinghouse1540.kit.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The words of a text that were asked for, and the part of it around them. */
public final class Highlights {
  private static final int LENGTH = 280;
  private static final int BEFORE = 60;

  private Highlights() {}

  /** A piece of a text, marked if it was asked for. */
  public record Piece(String text, boolean marked) {}

  /** The start and end of a word in a text. */
  public record Span(int start, int end) {}

  /**
   * A whole text in pieces.
   *
   * @param others further words to mark, such as those of a concept
   */
  public static List<Piece> of(
      Passage passage, String text, PassageQuery query, List<Span> others) {
    return pieces(text, 0, text.length(), spans(passage, text, query, others));
  }

  /** The part of a text with most of the words that were asked for, in pieces. */
  public static List<Piece> excerpt(
      Passage passage, String text, PassageQuery query, List<Span> others) {
    List<Span> spans = spans(passage, text, query, others);
    int from = start(text, spans);
    int to = from + LENGTH >= text.length() ? text.length() : edge(text, from + LENGTH);
    List<Piece> pieces = new ArrayList<>(pieces(text, from, to, spans));
    if (from > 0) {
      pieces.addFirst(new Piece("… ", false));
    }
    if (to < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }

  private static int start(String text, List<Span> spans) {
    int best = 0;
    int most = 0;
    for (Span first : spans) {
      int within =
          (int)
              spans.stream()
                  .filter(span -> span.start() >= first.start())
                  .filter(span -> span.end() <= first.start() + LENGTH - BEFORE)
                  .count();
      if (within > most) {
        most = within;
        best = first.start();
      }
    }
    return best <= BEFORE || text.length() <= LENGTH ? 0 : edge(text, best - BEFORE);
  }

  // The end of the word at a position; a text without blanks is cut between characters.
  private static int edge(String text, int position) {
    for (int at = position; at < Math.min(text.length(), position + BEFORE / 2); at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(position)) ? position + 1 : position;
  }

  private static List<Span> spans(
      Passage passage, String text, PassageQuery query, List<Span> others) {
    TreeMap<Integer, Integer> ends = new TreeMap<>();
    others.forEach(span -> ends.merge(span.start(), span.end(), Math::max));
    for (WordAnalysis.Token token : WordAnalysis.tokens(text, passage.language())) {
      if (query.isStem(token.stem())) {
        ends.merge(token.start(), token.end(), Math::max);
      }
    }
    for (WordAnalysis.Token word : WordAnalysis.places(text)) {
      if (query.isMarked(word.stem())) {
        ends.merge(word.start(), word.end(), Math::max);
      }
    }
    for (String run : query.chinese()) {
      for (WordAnalysis.Token place : WordAnalysis.places(text, run)) {
        ends.merge(place.start(), place.end(), Math::max);
      }
    }
    List<Span> spans = new ArrayList<>();
    ends.forEach(
        (start, end) -> {
          Span last = spans.isEmpty() ? new Span(-1, -1) : spans.getLast();
          if (start < last.end()) {
            spans.set(spans.size() - 1, new Span(last.start(), Math.max(end, last.end())));
          } else {
            spans.add(new Span(start, end));
          }
        });
    return spans;
  }

  private static List<Piece> pieces(String text, int from, int to, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Span span : spans) {
      int start = Math.max(at, span.start());
      int end = Math.min(to, span.end());
      if (end <= start) {
        continue;
      }
      if (start > at) {
        pieces.add(new Piece(text.substring(at, start), false));
      }
      pieces.add(new Piece(text.substring(start, end), true));
      at = end;
    }
    if (at < to) {
      pieces.add(new Piece(text.substring(at, to), false));
    }
    return pieces;
  }
}
