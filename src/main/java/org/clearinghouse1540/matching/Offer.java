package org.clearinghouse1540.matching;

import java.util.List;

/**
 * An offer as it is matched.
 *
 * @param regions regions, groups or States in words; empty where nothing is said
 * @param excludes what the provider says it does not cover
 * @param answers the need, or the requester with the date of its request, that this answers
 */
public record Offer(
    String id,
    String provider,
    String text,
    List<String> regions,
    String excludes,
    String from,
    String until,
    List<String> languages,
    String answers) {
  public Offer {
    regions = List.copyOf(regions);
    languages = List.copyOf(languages);
  }
}
