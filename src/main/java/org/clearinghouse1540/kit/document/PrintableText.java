package org.clearinghouse1540.kit.document;

/** Text that every file format can contain. */
public final class PrintableText {
  private PrintableText() {}

  /** Removes control characters that XML does not allow and makes each line end a line feed. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PrintableText::allowed)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int letter) {
    return letter == '\n'
        || letter == '\t'
        || letter >= 0x20 && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD
        || letter >= 0x10000;
  }
}
