package org.clearinghouse1540.notes;

import java.util.Map;

/**
 * A note as read.
 *
 * @param text the text it was read from
 * @param places where each found piece stands in the text, by its JSON pointer in the note
 */
public record ParsedNote(Note note, String text, Map<String, Place> places) {
  public ParsedNote {
    places = Map.copyOf(places);
  }

  /**
   * A stretch of a text.
   *
   * @param start first character
   * @param end behind the last character, both in UTF-16 units
   */
  public record Place(int start, int end) {}
}
