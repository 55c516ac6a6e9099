package org.clearinghouse1540.kit.files;

import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Symbols that Word keeps as a place in a font, such as the check marks of Wingdings, as
 * characters. Which they are is in {@code kit/data/word_symbols.csv}; any other is the sign of a
 * character that could not be read.
 */
final class WordSymbols {
  private static final Table DATA = Table.fromData("kit/data/word_symbols.csv");
  private static final Pattern SYMBOL_PLACE = Pattern.compile("^(?:F0|00)(?=..$)");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{4}");

  private WordSymbols() {}

  /** The text that takes the place of a symbol. */
  static Element text(Element symbol) {
    String space = symbol.getNamespaceURI();
    Element text = symbol.getOwnerDocument().createElementNS(space, symbol.getPrefix() + ":t");
    text.setTextContent(
        character(symbol.getAttributeNS(space, "font"), symbol.getAttributeNS(space, "char")));
    return text;
  }

  private static String character(String font, String code) {
    String place = code.toUpperCase(Locale.ROOT);
    String bare = SYMBOL_PLACE.matcher(place).replaceFirst("");
    return DATA.rows().stream()
        .filter(row -> row.require("font").equals(font) && row.require("code").equals(bare))
        .map(row -> row.require("text"))
        .findFirst()
        .orElseGet(() -> ofTextFont(font, place));
  }

  // A font with letters has its characters at their usual places.
  private static String ofTextFont(String font, String place) {
    boolean symbols = DATA.rows().stream().anyMatch(row -> row.require("font").equals(font));
    int character = HEXADECIMAL.matcher(place).matches() ? Integer.parseInt(place, 16) : 0;
    return symbols || !isText(character) ? UnreadCharacters.SIGN : Character.toString(character);
  }

  // Each font fills the places for private use in its own way.
  private static boolean isText(int character) {
    int type = Character.getType(character);
    return type != Character.UNASSIGNED
        && type != Character.CONTROL
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE;
  }
}
