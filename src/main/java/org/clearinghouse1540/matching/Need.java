package org.clearinghouse1540.matching;

import java.util.List;

/**
 * A need as it is matched.
 *
 * @param requester ISO 3166-1 alpha-3 of a State, or a name
 * @param date as precise as known; empty where it is not
 * @param language the language of delivery that is asked for, or empty
 * @param areas keys or words of subject areas, beside those in the text
 * @param weapons NW, CW, BW; empty where nothing is said
 */
public record Need(
    String id,
    String requester,
    String date,
    String text,
    String language,
    List<String> areas,
    List<String> weapons) {
  public Need {
    areas = List.copyOf(areas);
    weapons = List.copyOf(weapons);
  }
}
