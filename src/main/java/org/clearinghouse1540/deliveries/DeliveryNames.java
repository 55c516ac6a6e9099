package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * The names that the pages of deliveries show: of places, of parties, and of rows of the matrix.
 */
@Component
final class DeliveryNames {
  private final States states;
  private final PlaceNames places;
  private final MatrixRowNames rows;
  private final DeliveryOrigins origins;

  DeliveryNames(States states, PlaceNames places, MatrixRowNames rows, DeliveryOrigins origins) {
    this.origins = origins;
    this.states = states;
    this.places = places;
    this.rows = rows;
  }

  /** The names of the places in a list; words that are not a code remain as received. */
  List<String> places(String list, Language language) {
    return places.of(list, language);
  }

  /** The name of a State or organization. */
  String party(String party, Language language) {
    return states.name(party, language);
  }

  /** The title of the need of a delivery; its number where the user may not see the need. */
  String need(Delivery delivery, Language language) {
    String title = origins.needTitle(delivery);
    return title.isEmpty()
        ? delivery
            .need()
            .map(need -> Texts.get(language, "providers.need", Long.toString(need)))
            .orElse("")
        : title;
  }

  /** The title of the offer of a delivery; its number where the user may not see the offer. */
  String offer(Delivery delivery, Language language) {
    String title = origins.offerTitle(delivery);
    return title.isEmpty()
        ? delivery
            .offer()
            .map(offer -> Texts.get(language, "deliveries.offer.number", Long.toString(offer)))
            .orElse("")
        : title;
  }

  /** The wording of a row of the matrix, with the title of its part. */
  String row(String key, Language language) {
    return rows.name(key, language);
  }

  /** The key of a row of the current form. */
  Optional<String> findRow(String key) {
    return rows.find(key);
  }

  /** The rows of the current form as options. */
  List<Option> rowOptions(Language language) {
    return rows.options(language);
  }
}
