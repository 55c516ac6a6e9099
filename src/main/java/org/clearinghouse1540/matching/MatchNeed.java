package org.clearinghouse1540.matching;

import java.util.List;

/**
 * The input of matching for a need.
 *
 * @param requester ISO 3166-1 alpha-3 code of a State, or a name
 * @param date date of the request, as precisely as known, or empty
 * @param language requested language of delivery, or empty
 * @param areas keys or names of subject areas, in addition to those in the text
 * @param weapons NW, CW, BW; empty if not stated
 * @param groups regions and groups of a requester that is not a known State
 * @param neededBy date by which assistance is needed, as precisely as known, or empty
 * @param tried providers or offers that were already asked and could not help
 * @param forStates States for which an organization requests: ISO 3166-1 alpha-3 codes or names
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

  /** A need without further details. */
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

  /** A need of the requester itself. */
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

  /** The same need with one of these States as its requester. */
  MatchNeed by(String state) {
    return new MatchNeed(
        id, state, date, text, language, areas, weapons, groups, neededBy, tried, List.of());
  }
}
