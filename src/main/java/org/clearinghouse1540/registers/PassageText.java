package org.clearinghouse1540.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.kit.text.FoldedText;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * A kept text with the passages that a field quotes from it. A passage is found although its line
 * breaks, punctuation, case or diacritics differ; it is never guessed. Pure.
 *
 * @param pieces the text in pieces
 * @param missing the passages that the text does not contain
 */
record PassageText(List<Piece> pieces, List<String> missing) {
  PassageText {
    pieces = List.copyOf(pieces);
    missing = List.copyOf(missing);
  }

  /** A piece of a text, marked if it is a passage. */
  record Piece(String text, boolean marked) {}

  private record Span(int start, int end) {}

  /** The letters and digits of a folded text, with the place of each in it. */
  private record LetterTrace(FoldedText folded, String letters, List<Integer> places) {
    static LetterTrace of(String text) {
      FoldedText folded = TextFolding.IGNORING_DIACRITICS.trace(text);
      StringBuilder letters = new StringBuilder();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < folded.text().length(); i++) {
        char letter = folded.text().charAt(i);
        if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
          letters.append(letter);
          places.add(i);
        }
      }
      return new LetterTrace(folded, letters.toString(), places);
    }

    List<Span> find(String wanted) {
      List<Span> found = new ArrayList<>();
      int at = wanted.isEmpty() ? -1 : letters.indexOf(wanted);
      while (at >= 0) {
        found.add(
            new Span(
                folded.originalStart(places.get(at)),
                folded.originalEnd(places.get(at + wanted.length() - 1) + 1)));
        at = letters.indexOf(wanted, at + wanted.length());
      }
      return found;
    }
  }

  /** The text with these passages. */
  static PassageText of(String text, List<String> passages) {
    LetterTrace letters = LetterTrace.of(text);
    List<Span> spans = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String passage : passages) {
      List<Span> found = letters.find(LetterTrace.of(passage).letters());
      spans.addAll(found);
      if (found.isEmpty()) {
        missing.add(passage);
      }
    }
    return new PassageText(pieces(text, spans), missing);
  }

  private static List<Piece> pieces(String text, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      int start = Math.max(at, span.start());
      if (span.end() <= start) {
        continue;
      }
      if (start > at) {
        pieces.add(new Piece(text.substring(at, start), false));
      }
      pieces.add(new Piece(text.substring(start, span.end()), true));
      at = span.end();
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }
}
