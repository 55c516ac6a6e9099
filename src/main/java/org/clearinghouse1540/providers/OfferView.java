package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ChangedTextView;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * One offer.
 *
 * @param ended whether its period is over
 * @param mayEdit whether the user may edit, submit and confirm it
 * @param toCirculate whether the user may record its circulation
 * @param publication the consents to publish it, if the user may decide on them
 */
@Template("providers/offer.jte")
record OfferView(
    Offer offer,
    boolean ended,
    boolean mayEdit,
    boolean toCirculate,
    Optional<Publication> publication) {

  /**
   * The consents to publish an offer.
   *
   * @param records consents on record
   * @param published whether a consent is in force
   * @param form the form that records a consent or its withdrawal
   * @param changed whether the offer was changed since the consent
   */
  record Publication(
      List<ConsentRecord> records, boolean published, FormView form, ChangedTextView changed) {
    Publication {
      records = List.copyOf(records);
    }
  }
}
