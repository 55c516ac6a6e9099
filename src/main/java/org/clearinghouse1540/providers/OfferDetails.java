package org.clearinghouse1540.providers;

import java.util.HashMap;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.WeaponType;

/**
 * The content of an offer as entered in a form.
 *
 * @param words description of the offer
 * @param exclusions assistance that the provider excludes
 * @param regions regions, groups or States, separated by semicolons
 */
public record OfferDetails(
    String words, String exclusions, String regions, OfferScope scope, OfferTerms terms) {

  /** The content of an offer as it is now. */
  static OfferDetails of(Offer offer) {
    return new OfferDetails(
        offer.words(), offer.exclusions(), offer.regions(), offer.scope(), offer.terms());
  }

  /** The values as the database and the journal store them. */
  Map<String, Object> columns() {
    Map<String, Object> columns = new HashMap<>();
    columns.put("words", words);
    columns.put("exclusions", exclusions);
    columns.put("regions", regions);
    columns.put("areas", KeyList.areas(scope.areas()));
    columns.put("kinds", KeyList.areas(scope.kinds()));
    columns.put("weapons", KeyList.write(scope.weapons(), WeaponType::key));
    columns.put("languages", KeyList.write(scope.languages(), Language::code));
    columns.put("conditions", scope.conditions());
    columns.put("from", terms.from());
    columns.put("until", terms.until());
    columns.put("cost", terms.cost().map(CostSharing::key).orElse(""));
    columns.put("modes", KeyList.write(terms.modes(), DeliveryMode::key));
    columns.put("source", terms.source());
    columns.put("sourceDate", terms.sourceDate());
    return columns;
  }
}
