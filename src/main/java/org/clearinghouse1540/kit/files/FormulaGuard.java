package org.clearinghouse1540.kit.files;

/**
 * Keeps spreadsheet programs from running a cell of a CSV file that begins like a formula: such a
 * cell is written with an apostrophe before it.
 */
public final class FormulaGuard {
  private FormulaGuard() {}

  /** The cell with an apostrophe before it, if a spreadsheet program would run it. */
  public static String guarded(String text) {
    return text.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  /** The text of a cell that was written by {@link #guarded}. */
  public static String unguarded(String text) {
    return text.matches("(?s)'+[=+\\-@\\t\\r].*") ? text.substring(1) : text;
  }
}
