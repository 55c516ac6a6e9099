package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.WeaponType;

/**
 * The coverage of an offer, in the categories that needs use as well.
 *
 * @param areas subject areas
 * @param kinds kinds of assistance
 * @param weapons types of weapons; empty if not stated
 * @param languages languages of delivery; empty if not stated
 * @param conditions eligibility, in the words of the provider
 */
public record OfferScope(
    List<SubjectArea> areas,
    List<SubjectArea> kinds,
    List<WeaponType> weapons,
    List<Language> languages,
    String conditions) {
  public OfferScope {
    areas = List.copyOf(areas);
    kinds = List.copyOf(kinds);
    weapons = List.copyOf(weapons);
    languages = List.copyOf(languages);
  }
}
