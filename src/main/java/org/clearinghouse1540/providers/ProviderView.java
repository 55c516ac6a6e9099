package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.web.Template;

/**
 * One provider with its offers.
 *
 * @param facts its description
 * @param ended its offers that it no longer makes
 * @param mayRecordOffers whether the user may record an offer
 * @param form the form that edits the entry, if the user may
 */
@Template("providers/provider.jte")
record ProviderView(
    Provider provider,
    RecordFacts facts,
    List<Offer> offers,
    List<Offer> ended,
    boolean mayRecordOffers,
    Optional<ProviderFormView> form) {
  ProviderView {
    offers = List.copyOf(offers);
    ended = List.copyOf(ended);
  }
}
