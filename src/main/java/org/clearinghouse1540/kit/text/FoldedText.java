package org.clearinghouse1540.kit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A folded text with the position of each of its characters in the original, so that a match in the
 * folded text can be shown in the original.
 */
public final class FoldedText {
  private final String original;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private FoldedText(String original, String text, int[] starts, int[] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The folded text. */
  public String text() {
    return text;
  }

  /** The index in the original at which a character of the folded text begins. */
  public int originalStart(int index) {
    return starts[index];
  }

  /** The end in the original of a part of the folded text; both ends are exclusive. */
  public int originalEnd(int endIndex) {
    return ends[endIndex - 1];
  }

  /** The original of a part of the folded text; the end is exclusive. */
  public String original(int startIndex, int endIndex) {
    return startIndex == endIndex
        ? ""
        : original.substring(originalStart(startIndex), originalEnd(endIndex));
  }

  /** Collects the folded parts with their positions. */
  static final class Builder {
    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Builder(String original) {
      this.original = original;
    }

    void add(String part, int start, int end) {
      text.append(part);
      for (int i = 0; i < part.length(); i++) {
        starts.add(start);
        ends.add(end);
      }
    }

    FoldedText build() {
      return new FoldedText(
          original,
          text.toString(),
          starts.stream().mapToInt(Integer::intValue).toArray(),
          ends.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
