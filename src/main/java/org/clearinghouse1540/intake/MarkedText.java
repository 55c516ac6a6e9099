package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The text of a document cut where found pieces begin and end, so that a page can mark each. */
final class MarkedText {
  private MarkedText() {}

  /**
   * A stretch of the text.
   *
   * @param pointer the found piece it is, or empty for text between pieces
   */
  record Piece(String text, String pointer) {
    public String anchor() {
      return anchorOf(pointer);
    }
  }

  /** The HTML id of the mark of a found piece. */
  static String anchorOf(String pointer) {
    return "mark" + pointer.replace('/', '-');
  }

  /**
   * Cuts the text. Where two pieces overlap the one that begins first is marked, the longer one
   * where they begin together; the other keeps its line without a mark of its own.
   *
   * @param places pointer to start and end, in UTF-16 units of the text
   */
  static List<Piece> cut(String text, Map<String, List<Integer>> places) {
    List<Map.Entry<String, List<Integer>>> sorted = new ArrayList<>(places.entrySet());
    sorted.sort(
        Comparator.comparing((Map.Entry<String, List<Integer>> place) -> place.getValue().get(0))
            .thenComparing(place -> -place.getValue().get(1))
            .thenComparing(Map.Entry::getKey));
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, List<Integer>> place : sorted) {
      int start = place.getValue().get(0);
      int end = place.getValue().get(1);
      if (start < done || end <= start || end > text.length()) {
        continue;
      }
      if (start > done) {
        pieces.add(new Piece(text.substring(done, start), ""));
      }
      pieces.add(new Piece(text.substring(start, end), place.getKey()));
      done = end;
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), ""));
    }
    return pieces;
  }
}
