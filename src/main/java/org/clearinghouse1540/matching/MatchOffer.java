package org.clearinghouse1540.matching;

import java.util.List;

/**
 * The input of matching for an offer.
 *
 * @param regions names of regions, groups or States; empty if not stated
 * @param excludes exclusions stated by the provider
 * @param answers the need that the offer answers, or the requester with the date of its request
 * @param areas keys or names of subject areas, in addition to those in the text
 * @param weapons NW, CW, BW; empty if not stated
 */
public record MatchOffer(
    String id,
    String provider,
    String text,
    List<String> regions,
    String excludes,
    String from,
    String until,
    List<String> languages,
    String answers,
    List<String> areas,
    List<String> weapons) {
  public MatchOffer {
    regions = List.copyOf(regions);
    languages = List.copyOf(languages);
    areas = List.copyOf(areas);
    weapons = List.copyOf(weapons);
  }

  /** An offer without further details. */
  public MatchOffer(
      String id,
      String provider,
      String text,
      List<String> regions,
      String excludes,
      String from,
      String until,
      List<String> languages,
      String answers) {
    this(
        id, provider, text, regions, excludes, from, until, languages, answers, List.of(),
        List.of());
  }

  /** The same offer with these regions. */
  MatchOffer in(List<String> places) {
    return new MatchOffer(
        id, provider, text, places, excludes, from, until, languages, answers, areas, weapons);
  }
}
