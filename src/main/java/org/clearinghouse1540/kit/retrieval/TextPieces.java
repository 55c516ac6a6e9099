package org.clearinghouse1540.kit.retrieval;

import java.util.ArrayList;
import java.util.List;

/** Cuts long texts into pieces, each of which is a passage. */
public final class TextPieces {
  private static final int PIECE = 1_200;

  private TextPieces() {}

  /** A text in pieces of whole lines; a line that is longer is a piece by itself. */
  public static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      if (!piece.isEmpty() && piece.length() + line.length() > PIECE) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() ? "" : "\n").append(line);
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
