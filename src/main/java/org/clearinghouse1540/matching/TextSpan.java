package org.clearinghouse1540.matching;

/** A range of characters in a text. */
record TextSpan(int start, int end) {
  boolean contains(int at) {
    return at >= start && at < end;
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
