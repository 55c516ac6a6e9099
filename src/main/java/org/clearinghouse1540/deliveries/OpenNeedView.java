package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferChoices;

/**
 * An open need, with the form for an offer.
 *
 * @param requesters the names of the State or organization that asks, and of those it asks for
 * @param offers the offers of the current user's organization for this need
 * @param read whether the current user's organization marked the need as read or answered it
 * @param items the need items of the request, to choose from
 * @param providers the providers for which the current user may offer
 */
@Template("deliveries/need.jte")
record OpenNeedView(
    OpenNeed need,
    List<String> requesters,
    List<Offer> offers,
    FormView form,
    boolean read,
    List<Option> items,
    List<Option> providers,
    OfferChoices choices) {
  OpenNeedView {
    requesters = List.copyOf(requesters);
    offers = List.copyOf(offers);
    items = List.copyOf(items);
    providers = List.copyOf(providers);
  }

  OpenNeedView marked(boolean asRead) {
    return new OpenNeedView(need, requesters, offers, form, asRead, items, providers, choices);
  }
}
