package org.clearinghouse1540.kit.text;

/**
 * A text with each character in its usual form and at its old position, so that words can be looked
 * for in it and the passages found be taken from the text as received. Other than {@link
 * TextFolding} it keeps case, white space and accents.
 */
public final class PlainLetters {
  private static final String DASHES = "‐‑‒–—―−﹘﹣－⸺⸻";

  private PlainLetters() {}

  /** The text in usual characters; it has the same length. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char character) {
    if (character <= 0x7F) {
      return character;
    }
    return switch (character) {
      case 'ی', 'ى', 'ې', 'ۍ' -> 'ي';
      case 'ک', 'ڪ' -> 'ك';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ة', 'ە', 'ۀ', 'ہ' -> 'ه';
      case '～', '〜', '∼', '˜', '﹏' -> '~';
      case '○', '〇' -> '零';
      case '\u00a0', '\u2007', '\u2009', '\u202f', '\u3000' -> ' ';
      default -> other(character);
    };
  }

  private static char other(char character) {
    if (DASHES.indexOf(character) >= 0) {
      return character == '－' ? '-' : character;
    }
    if (Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + Character.digit(character, 10));
    }
    if (character > 0xFF00 && character < 0xFF5F) {
      return (char) (character - 0xFEE0);
    }
    return (char) TraditionalChinese.simplified(character);
  }
}
