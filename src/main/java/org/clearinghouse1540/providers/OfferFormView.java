package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form that records or edits an offer.
 *
 * @param title text key of the title
 * @param providers the providers to choose from, for a new offer
 * @param isNew whether the offer is new
 * @param savedAsDraft whether a new offer is saved as a draft
 * @param choices the options of the fields
 */
@Template("providers/offer-form.jte")
record OfferFormView(
    String title,
    FormView form,
    List<Option> providers,
    boolean isNew,
    boolean savedAsDraft,
    OfferChoices choices) {
  OfferFormView {
    providers = List.copyOf(providers);
  }

  /** Whether a provider has to be registered first. */
  public boolean needsProvider() {
    return isNew && providers.isEmpty();
  }
}
