package org.clearinghouse1540.matching;

import java.util.List;

/**
 * An offer as it is matched.
 *
 * @param regions regions, groups or States in words; empty where nothing is said
 * @param excludes what the provider says it does not cover
 * @param answers the need, or the requester with the date of its request, that this answers
 * @param areas keys or words of subject areas, beside those in the text
 * @param weapons NW, CW, BW; empty where nothing is said
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

  /** An offer of which no more is known. */
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
}
