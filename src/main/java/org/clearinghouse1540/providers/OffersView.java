package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The list of offers.
 *
 * @param drafts the drafts of the current user
 * @param areas the subject areas and kinds of assistance to filter by
 * @param mayReadRegister whether the user may open the register of providers
 * @param mayRecord whether the user may record an offer
 * @param toConfirm number of offers for which the user may request a confirmation
 */
@Template("providers/offers.jte")
record OffersView(
    List<Offer> offers,
    List<Offer> drafts,
    Filter filter,
    List<Option> areas,
    boolean mayReadRegister,
    boolean mayRecord,
    int toConfirm) {
  OffersView {
    offers = List.copyOf(offers);
    drafts = List.copyOf(drafts);
    areas = List.copyOf(areas);
  }

  /**
   * The filter of the list.
   *
   * @param words search terms
   * @param area key of a subject area, or empty
   * @param where a State or region, or empty
   */
  record Filter(String words, String area, String where) {}
}
