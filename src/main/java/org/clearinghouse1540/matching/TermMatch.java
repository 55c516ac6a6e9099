package org.clearinghouse1540.matching;

import java.util.List;

/**
 * A node that a text names.
 *
 * @param spans where its words stand; empty where it was given beside the text
 * @param words its first words as received
 */
record TermMatch(int node, List<TextSpan> spans, String words) {
  TermMatch {
    spans = List.copyOf(spans);
  }

  boolean standsIn(TextSpan part) {
    return spans.stream().anyMatch(span -> part.holds(span.start()));
  }
}
