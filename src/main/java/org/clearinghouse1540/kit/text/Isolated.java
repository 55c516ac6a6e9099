package org.clearinghouse1540.kit.text;

/**
 * Names inside texts of the other direction. In an Arabic text, a date after a name in Latin
 * letters would be torn apart; a name with isolating characters around it keeps its own order, and
 * the text after it keeps that of the page.
 */
public final class Isolated {
  private static final char BEGIN = '\u2068';
  private static final char END = '\u2069';
  private static final char RIGHT_TO_LEFT = '\u200f';
  private static final char LEFT_TO_RIGHT = '\u200e';

  private Isolated() {}

  /** A name for a text in a language, isolated if it has letters of the other direction. */
  public static String name(String name, Language language) {
    boolean rightToLeft = language.direction().equals("rtl");
    boolean other = name.codePoints().anyMatch(letter -> isOfOther(letter, rightToLeft));
    return other ? BEGIN + name + END : name;
  }

  /** The arguments of a sentence in a language; each text of the other direction is isolated. */
  public static Object[] arguments(Object[] arguments, Language language) {
    Object[] isolated = arguments.clone();
    for (int at = 0; at < isolated.length; at++) {
      if (isolated[at] instanceof String text && text.indexOf(BEGIN) < 0) {
        isolated[at] = name(text, language);
      }
    }
    return isolated;
  }

  /**
   * The title of a record that is known by a name and a date. Where the name is isolated, a mark
   * before it gives the title the direction of the page: a browser that looks for the first letter
   * would take that of the name.
   */
  public static String title(String name, String date, Language language) {
    String isolated = name(name, language);
    char direction = language.direction().equals("rtl") ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    String marked = isolated.equals(name) ? name : direction + isolated;
    return marked + ", " + DateText.of(date, language);
  }

  private static boolean isOfOther(int letter, boolean rightToLeft) {
    byte direction = Character.getDirectionality(letter);
    return rightToLeft
        ? direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        : direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
