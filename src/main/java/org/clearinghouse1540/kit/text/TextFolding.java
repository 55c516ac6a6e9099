package org.clearinghouse1540.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of a text in which it is compared with others, in any of the six languages.
 *
 * <p>Both modes remove differences that carry no meaning for a reader: Unicode composition and
 * compatibility forms, case, white space, zero-width and direction marks, kinds of apostrophe,
 * quotation mark and dash, Latin ligatures, Arabic hamza carriers, ta marbuta, alef maqsura,
 * tatweel and vowel signs, Persian letters, the Russian letter yo, traditional Chinese characters,
 * and digits of other scripts. The result is for comparison only and is never shown.
 */
public final class TextFolding {
  /** Letters with a diacritic stay different from those without. */
  public static final TextFolding KEEPING_DIACRITICS = new TextFolding(true);

  /** Latin and Greek letters lose their diacritics, and Cyrillic ones their stress marks. */
  public static final TextFolding IGNORING_DIACRITICS = new TextFolding(false);

  /** A regular expression for one apostrophe of any kind, for texts that are not folded. */
  public static final String ANY_APOSTROPHE = "[" + CharacterFolding.APOSTROPHES + "]";

  private static final int LAST_ASCII = 0x7F;

  // The folded form of each letter of the first plane, filled on first use.
  private final @Nullable String[] known = new String[0x10000];
  private final boolean keepsDiacritics;

  private TextFolding(boolean keepsDiacritics) {
    this.keepsDiacritics = keepsDiacritics;
  }

  /** The folded text, without white space at its ends. */
  public String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    fold(text, (part, start, end) -> folded.append(part));
    return folded.toString();
  }

  /** The folded text with the position of each character in the original. */
  public FoldedText trace(String text) {
    FoldedText.Builder folded = new FoldedText.Builder(text);
    fold(text, folded::add);
    return folded.build();
  }

  /**
   * The letters, marks and digits of the folded text; everything else is one space between words.
   */
  public String words(String text) {
    String folded = fold(text);
    StringBuilder words = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            letter -> {
              if (isWord(letter)) {
                words.appendCodePoint(letter);
              } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
              }
            });
    return words.toString().strip();
  }

  /** Whether two texts have the same words. */
  public boolean sameWords(String one, String other) {
    return words(one).equals(words(other));
  }

  /** Whether a text contains the words of another; a text without words is contained in all. */
  public boolean contains(String text, String part) {
    return words(text).contains(words(part));
  }

  private static boolean isWord(int letter) {
    return switch (Character.getType(letter)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> false;
    };
  }

  /** Receives a folded part and its position in the original. */
  private interface Output {
    void add(String part, int start, int end);
  }

  // Folds one letter with its combining marks after the other; a space is written only before the
  // next part, so none is left at the end.
  private void fold(String text, Output output) {
    int spaceStart = -1;
    int spaceEnd = -1;
    boolean begun = false;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLetter(text, start);
      String folded = letter(text, start, end);
      for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
        int character = folded.codePointAt(at);
        if (character == ' ') {
          spaceStart = spaceStart < 0 ? start : spaceStart;
          spaceEnd = end;
          continue;
        }
        if (spaceStart >= 0 && begun) {
          output.add(" ", spaceStart, spaceEnd);
        }
        spaceStart = -1;
        begun = true;
        int size = Character.charCount(character);
        output.add(size == folded.length() ? folded : folded.substring(at, at + size), start, end);
      }
      start = end;
    }
  }

  private static int endOfLetter(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    if (end < text.length() && text.charAt(end) <= LAST_ASCII) {
      return end; // No combining mark is in ASCII.
    }
    while (end < text.length() && CharacterFolding.isCombining(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private String letter(String text, int start, int end) {
    if (end - start > 1) {
      return letter(text.substring(start, end));
    }
    char first = text.charAt(start);
    String folded = known[first];
    if (folded == null) {
      folded = first <= LAST_ASCII ? ascii(first) : letter(String.valueOf(first));
      known[first] = folded;
    }
    return folded;
  }

  private String letter(String letter) {
    StringBuilder plain = new StringBuilder();
    letter
        .codePoints()
        .filter(character -> !CharacterFolding.isIgnorable(character))
        .forEach(character -> plain.appendCodePoint(CharacterFolding.punctuation(character)));
    if (plain.isEmpty()) {
      return "";
    }
    String composed =
        CharacterFolding.isRaisedDigit(plain.codePointAt(0))
            ? plain.toString()
            : Normalizer.normalize(plain, Normalizer.Form.NFKC);
    String folded = CharacterFolding.letters(caseFolded(composed));
    return keepsDiacritics ? folded : CharacterFolding.withoutDiacritics(folded);
  }

  private static String ascii(char character) {
    if (character == '`') {
      return "'";
    }
    if (character <= ' ') {
      return Character.isWhitespace(character) || character == ' ' ? " " : "";
    }
    return String.valueOf(Character.toLowerCase(character));
  }

  // The three steps make one of ß, ẞ and ss, and of both forms of sigma.
  private static String caseFolded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .replace("i\u0307", "i");
  }
}
