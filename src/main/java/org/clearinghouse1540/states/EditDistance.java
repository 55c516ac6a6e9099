package org.clearinghouse1540.states;

/** Counts the letters by which two words differ; two letters in the wrong order count once. */
final class EditDistance {
  private EditDistance() {}

  /** The fewest letters that must be added, removed, replaced or swapped between two texts. */
  static int between(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int at = 0; at <= other.length(); at++) {
        steps[row][at] = row == 0 || at == 0 ? row + at : least(steps, one, other, row, at);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int least(int[][] steps, String one, String other, int row, int at) {
    boolean same = one.charAt(row - 1) == other.charAt(at - 1);
    int least =
        Math.min(
            steps[row - 1][at - 1] + (same ? 0 : 1),
            1 + Math.min(steps[row - 1][at], steps[row][at - 1]));
    boolean swapped =
        row > 1
            && at > 1
            && one.charAt(row - 1) == other.charAt(at - 2)
            && one.charAt(row - 2) == other.charAt(at - 1);
    return swapped ? Math.min(least, 1 + steps[row - 2][at - 2]) : least;
  }
}
