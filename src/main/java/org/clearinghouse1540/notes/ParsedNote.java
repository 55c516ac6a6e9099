package org.clearinghouse1540.notes;

import java.util.Map;

/**
 * A parsed note.
 *
 * @param text the text that was parsed
 * @param places position of each item in the text, by its JSON pointer in the note
 */
public record ParsedNote(Note note, String text, Map<String, Place> places) {
  public ParsedNote {
    places = Map.copyOf(places);
  }

  /**
   * A range of characters in a text.
   *
   * @param start index of the first character
   * @param end index after the last character; both count UTF-16 units
   */
  public record Place(int start, int end) {}
}
