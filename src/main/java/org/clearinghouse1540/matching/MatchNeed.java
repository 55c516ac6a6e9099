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
 * @param groups regions and groups that the requester belongs to, where it is no State known here
 * @param neededBy the day by which it is needed, as precise as known; or empty
 * @param tried providers or offers that were asked already and could not help
 * @param forStates the States that an organization asks for: ISO 3166-1 alpha-3, or names
 */
public record MatchNeed(
    String id,
    String requester,
    String date,
    String text,
    String language,
    List<String> areas,
    List<String> weapons,
    List<String> groups,
    String neededBy,
    List<String> tried,
    List<String> forStates) {
  public MatchNeed {
    areas = List.copyOf(areas);
    weapons = List.copyOf(weapons);
    groups = List.copyOf(groups);
    tried = List.copyOf(tried);
    forStates = List.copyOf(forStates);
  }

  /** A need of which no more is known. */
  public MatchNeed(
      String id,
      String requester,
      String date,
      String text,
      String language,
      List<String> areas,
      List<String> weapons) {
    this(id, requester, date, text, language, areas, weapons, List.of(), "", List.of());
  }

  /** A need that its requester asks for itself. */
  public MatchNeed(
      String id,
      String requester,
      String date,
      String text,
      String language,
      List<String> areas,
      List<String> weapons,
      List<String> groups,
      String neededBy,
      List<String> tried) {
    this(id, requester, date, text, language, areas, weapons, groups, neededBy, tried, List.of());
  }

  /** The same, asked by one of the States that it is asked for. */
  MatchNeed by(String state) {
    return new MatchNeed(
        id, state, date, text, language, areas, weapons, groups, neededBy, tried, List.of());
  }
}
