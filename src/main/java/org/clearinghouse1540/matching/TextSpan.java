package org.clearinghouse1540.matching;

/** A place in a text, by its characters. */
record TextSpan(int start, int end) {
  boolean holds(int at) {
    return at >= start && at < end;
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
