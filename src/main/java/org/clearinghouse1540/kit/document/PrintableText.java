package org.clearinghouse1540.kit.document;

/** Text as the forms of files can hold it. */
public final class PrintableText {
  private PrintableText() {}

  /** Without the control characters that XML cannot hold; line ends as one sign. */
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
