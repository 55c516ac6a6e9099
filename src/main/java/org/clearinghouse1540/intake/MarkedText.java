package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The text of a document, divided so that a page can mark the passages of found items. */
final class MarkedText {
  private MarkedText() {}

  /**
   * A part of the text.
   *
   * @param pointer the found item to which the passage belongs, or empty for other text
   */
  record Piece(String text, String pointer) {
    public String anchor() {
      return anchorOf(pointer);
    }
  }

  /** The HTML id of the mark of a passage. */
  static String anchorOf(String pointer) {
    return "mark" + pointer.replace('/', '-');
  }

  /**
   * Divides the text. If two passages overlap, only the first one is marked, or the longer one if
   * both begin at the same place.
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
