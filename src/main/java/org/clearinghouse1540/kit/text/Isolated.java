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

  /**
   * The text of a key for a reader, in a page, a paper or a message: names of the other direction
   * among its arguments are isolated. A text for a machine is made by {@link Texts} alone.
   */
  public static String sentence(Language language, String key, Object... arguments) {
    return Texts.get(language, key, arguments(arguments, language));
  }

  /**
   * A text in which marks of direction take the place of the isolating characters, for the pages of
   * files: programs that do not know isolation know the marks. Those around a name have the
   * direction of the text, those inside have that of the name.
   */
  public static String marked(String text, Language language) {
    if (text.indexOf(BEGIN) < 0) {
      return text;
    }
    char outside = language.direction().equals("rtl") ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    char inside = outside == RIGHT_TO_LEFT ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
    return text.replace(String.valueOf(BEGIN), "" + outside + inside)
        .replace(String.valueOf(END), "" + inside + outside);
  }

  /** A text without the isolating characters, for a machine. */
  public static String removed(String text) {
    return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }

  private static boolean isOfOther(int letter, boolean rightToLeft) {
    byte direction = Character.getDirectionality(letter);
    return rightToLeft
        ? direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        : direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
