package org.clearinghouse1540.briefs;

import java.util.List;

/**
 * The limits of lists in a brief, which states the number of omitted rows. A brief that is longer
 * than two pages is written again with the next limits.
 *
 * @param rows rows of a list
 * @param letters characters of a cell that lists rows of the form, or of a quoted text
 */
record BriefLimits(int rows, int letters) {
  /** From the widest to the narrowest limits. */
  static final List<BriefLimits> ALL =
      List.of(
          new BriefLimits(9, 420),
          new BriefLimits(7, 300),
          new BriefLimits(5, 220),
          new BriefLimits(4, 150),
          new BriefLimits(3, 100),
          new BriefLimits(2, 60),
          new BriefLimits(1, 30));

  BriefLimits {
    if (rows < 1 || letters < 20) {
      throw new IllegalArgumentException("a brief shows something of each list");
    }
  }

  /** A text shortened between words, with an ellipsis. */
  String cut(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= letters) {
      return line;
    }
    int at = line.lastIndexOf(' ', letters - 1);
    int end = at > letters / 2 ? at : letters - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
        + " …";
  }
}
