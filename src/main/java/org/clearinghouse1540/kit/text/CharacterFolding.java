package org.clearinghouse1540.kit.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** The rules of {@link TextFolding} for single characters. */
final class CharacterFolding {
  // Typographic, modifier, prime, accent and full-width forms that are typed for an apostrophe.
  static final String APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋˮ՚׳΄᾽᾿῾＇｀ꞌ";
  private static final String QUOTATION_MARKS = "\"“”„‟«»″‶״＂〝〞〟ʺ‹›";
  private static final String DASHES = "-‐‑‒–—―⁃−⸺⸻﹘﹣－־➖";

  private CharacterFolding() {}

  private static boolean isIn(int character, int first, int last) {
    return character >= first && character <= last;
  }

  /** Whether a character belongs to the letter before it. */
  static boolean isCombining(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> isIn(character, 0x1160, 0x11FF); // vowels and finals of Hangul
    };
  }

  /** Whether a character is invisible: zero width, direction, soft hyphen, control. */
  static boolean isIgnorable(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT -> true;
      case Character.CONTROL -> !Character.isWhitespace(character) && character != 0x85;
      default ->
          character == 0x034F
              || isIn(character, 0xFE00, 0xFE0F)
              || isIn(character, 0xE0100, 0xE01EF);
    };
  }

  /** A raised or lowered digit is the mark of a footnote or a unit, not a digit of its word. */
  static boolean isRaisedDigit(int character) {
    return character == '¹'
        || character == '²'
        || character == '³'
        || isIn(character, 0x2070, 0x2089);
  }

  /** One sign for each kind of apostrophe, quotation mark, dash and white space. */
  static int punctuation(int character) {
    if (APOSTROPHES.indexOf(character) >= 0) {
      return '\'';
    }
    if (QUOTATION_MARKS.indexOf(character) >= 0) {
      return '"';
    }
    if (DASHES.indexOf(character) >= 0) {
      return '-';
    }
    boolean space =
        Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85;
    return space ? ' ' : character;
  }

  /** Letters of the six languages that are written in several ways, and digits. */
  static String letters(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> append(folded, letter));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int letter) {
    if (isArabicSign(letter)) {
      return;
    }
    switch (letter) {
      case 'œ' -> folded.append("oe");
      case 'æ' -> folded.append("ae");
      case 'ё', 'ѐ' -> folded.append('е');
      case 'ѝ' -> folded.append('и');
      case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ' -> folded.append('ا');
      case 'ؤ', 'ٶ' -> folded.append('و');
      case 'ئ', 'ى', 'ی', 'ے', 'ې', 'ٸ' -> folded.append('ي');
      case 'ة', 'ۀ', 'ہ', 'ۂ', 'ۃ', 'ھ', 'ە' -> folded.append('ه');
      case 'ک', 'ڪ' -> folded.append('ك');
      default -> {
        if (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
          folded.append(Character.digit(letter, 10));
        } else {
          folded.appendCodePoint(punctuation(TraditionalChinese.simplified(letter)));
        }
      }
    }
  }

  // Tatweel, and the signs of vowels and of reading above and below Arabic letters.
  private static boolean isArabicSign(int letter) {
    boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
    boolean arabic = isIn(letter, 0x0610, 0x06ED) || isIn(letter, 0x08D3, 0x08FF);
    return letter == 'ـ' || (mark && arabic);
  }

  /** Latin and Greek letters without diacritics, and letters without loose stress marks. */
  static String withoutDiacritics(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> {
              UnicodeScript script = UnicodeScript.of(letter);
              if (letter > 0x7F
                  && (script == UnicodeScript.LATIN || script == UnicodeScript.GREEK)) {
                Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> !isDiacritic(part))
                    .forEach(part -> plain.append(base(part)));
              } else if (!isDiacritic(letter)) {
                plain.appendCodePoint(letter);
              }
            });
    return plain.toString();
  }

  private static boolean isDiacritic(int character) {
    return isIn(character, 0x0300, 0x036F)
        || isIn(character, 0x1AB0, 0x1AFF)
        || isIn(character, 0x1DC0, 0x1DFF);
  }

  // Letters with a stroke and the like, which Unicode does not decompose.
  private static String base(int letter) {
    return switch (letter) {
      case 'ø' -> "o";
      case 'đ', 'ð', 'ɖ' -> "d";
      case 'ł' -> "l";
      case 'ħ' -> "h";
      case 'ŧ' -> "t";
      case 'ı' -> "i";
      case 'ŋ' -> "n";
      case 'ə', 'ǝ' -> "e";
      case 'þ' -> "th";
      default -> Character.toString(letter);
    };
  }
}
