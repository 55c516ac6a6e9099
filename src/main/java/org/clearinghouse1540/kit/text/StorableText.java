package org.clearinghouse1540.kit.text;

/** Text that the database can store: without NUL characters and without halves of characters. */
public final class StorableText {
  private static final char UNKNOWN = '\uFFFD';

  private StorableText() {}

  /** Whether the database can store a text as it is. */
  public static boolean isStorable(String text) {
    return text.codePoints().allMatch(StorableText::isStorable);
  }

  /** The text with a replacement character for each that cannot be stored. */
  public static String of(String text) {
    if (isStorable(text)) {
      return text;
    }
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isStorable(point) ? point : UNKNOWN)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  private static boolean isStorable(int point) {
    return point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
  }
}
