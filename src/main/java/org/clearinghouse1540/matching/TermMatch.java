package org.clearinghouse1540.matching;

import java.util.List;

/**
 * A node of the taxonomy found in a text.
 *
 * @param spans positions of its words; empty if the node was stated separately from the text
 * @param words the first words that name it, as received
 */
record TermMatch(int node, List<TextSpan> spans, String words) {
  TermMatch {
    spans = List.copyOf(spans);
  }

  boolean isIn(TextSpan part) {
    return spans.stream().anyMatch(span -> part.contains(span.start()));
  }
}
