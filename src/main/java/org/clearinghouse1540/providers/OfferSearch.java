package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** The search for offers by words, subject area and place. */
@Component
final class OfferSearch {
  private final SubjectAreas areas;
  private final PlaceMatcher places;

  OfferSearch(SubjectAreas areas, PlaceMatcher places) {
    this.areas = areas;
    this.places = places;
  }

  /** The subject areas to choose from. */
  List<Option> areas(Language language) {
    return areas.list().stream().map(area -> OfferChoices.option(area, language)).toList();
  }

  /**
   * The offers that meet every condition, in their order; an empty condition is met by all.
   *
   * @param q words of the offer or of the name of its provider
   * @param area the key of a subject area or of a kind of assistance
   * @param where a place that the offer covers
   */
  List<Offer> find(List<Offer> offers, String q, String area, String where) {
    return offers.stream().filter(offer -> fits(offer, q, area, where)).toList();
  }

  private boolean fits(Offer offer, String q, String area, String where) {
    String words = offer.provider() + " " + offer.words();
    return TextFolding.IGNORING_DIACRITICS.contains(words, q)
        && (area.isEmpty() || covers(offer, area))
        && (where.isBlank() || offer.regions().isEmpty() || places.meet(offer.regions(), where));
  }

  private boolean covers(Offer offer, String area) {
    return offer.scope().areas().stream().anyMatch(covered -> covered.key().equals(area))
        || offer.scope().kinds().stream().anyMatch(kind -> kind.key().equals(area))
        || offer.scope().areas().isEmpty()
            && areas.in(offer.words()).stream().anyMatch(found -> found.area().key().equals(area));
  }
}
