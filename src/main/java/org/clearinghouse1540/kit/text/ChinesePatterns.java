package org.clearinghouse1540.kit.text;

/**
 * Patterns of Chinese words for texts in either script. The words of the data files are in
 * simplified characters; a text as received keeps its own.
 */
public final class ChinesePatterns {
  private ChinesePatterns() {}

  /** The pattern with each simplified character standing for its traditional ones too. */
  public static String inBothScripts(String pattern) {
    StringBuilder both = new StringBuilder(pattern.length() * 2);
    boolean set = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (character == '\\' && i + 1 < pattern.length()) {
        both.append(character).append(pattern.charAt(++i));
        continue;
      }
      set = character == '[' || set && character != ']';
      String others = isEndOfRange(pattern, i) ? "" : TraditionalChinese.formsOf(character);
      if (others.isEmpty() || set) {
        both.append(character).append(others);
      } else {
        both.append('[').append(character).append(others).append(']');
      }
    }
    return both.toString();
  }

  // Characters such as those of '一-十' stand for all between them.
  private static boolean isEndOfRange(String pattern, int at) {
    return at > 0 && pattern.charAt(at - 1) == '-'
        || at + 1 < pattern.length() && pattern.charAt(at + 1) == '-';
  }
}
