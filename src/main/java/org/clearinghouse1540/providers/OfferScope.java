package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * What an offer covers, by the keys that needs use too.
 *
 * @param areas subject areas
 * @param kinds kinds of help
 * @param weapons NW, CW, BW; empty where nothing is said
 * @param languages codes of languages of delivery
 * @param conditions who is eligible, in the words of the provider
 */
public record OfferScope(
    List<SubjectArea> areas,
    List<SubjectArea> kinds,
    List<String> weapons,
    List<String> languages,
    String conditions) {
  public OfferScope {
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    weapons = List.copyOf(weapons);
    languages = List.copyOf(languages);
  }
}
