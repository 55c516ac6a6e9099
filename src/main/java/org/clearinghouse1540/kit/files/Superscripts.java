package org.clearinghouse1540.kit.files;

/** Plain-text equivalents of superscripts and cell borders. */
final class Superscripts {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Superscripts() {}

  /** Writes a number in superscript digits, as footnote marks are printed; keeps other text. */
  static String of(String mark) {
    if (mark.isEmpty() || !mark.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return mark;
    }
    StringBuilder raised = new StringBuilder();
    mark.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
    return raised.toString();
  }

  /** The separator after a table cell: a colon after a short cell, which is a label. */
  static String afterCell(String cell) {
    String words = cell.strip();
    return words.length() < 60 && !words.isEmpty() && !words.endsWith(":") ? ": " : " ";
  }
}
