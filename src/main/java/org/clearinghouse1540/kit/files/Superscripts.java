package org.clearinghouse1540.kit.files;

/** Small marks of a layout that plain text has its own signs for. */
final class Superscripts {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscripts() {}

  /** A number as raised digits, as footnote marks are printed; other text unchanged. */
  static String of(String mark) {
    if (mark.isEmpty() || !mark.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return mark;
    }
    StringBuilder raised = new StringBuilder();
    mark.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
    return raised.toString();
  }

  /** What stands between a cell of a table and the next: a short first cell is a label. */
  static String afterCell(String cell) {
    String words = cell.strip();
    return words.length() < 60 && !words.isEmpty() && !words.endsWith(":") ? ": " : " ";
  }
}
