package org.clearinghouse1540.matching;

import java.util.List;

/**
 * A node that a text names.
 *
 * @param spans where its words stand; empty where it was given beside the text
 * @param words its first words as received
 */
record Piece(int node, List<Span> spans, String words) {
  Piece {
    spans = List.copyOf(spans);
  }

  boolean standsIn(Span part) {
    return spans.stream().anyMatch(span -> part.holds(span.start()));
  }
}
