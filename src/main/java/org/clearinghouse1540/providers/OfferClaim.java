package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The claim of an organization to an offer on record that names it.
 *
 * @param party the organization
 * @param provider number of its entry in the register
 * @param text the text of the offer that the organization read
 * @param why how the organization shows that the offer is its own
 * @param staysPublished whether the organization consents to the publication of this text
 * @param decision the decision of the secretariat; none while it waits
 */
record OfferClaim(
    long id,
    long offer,
    String party,
    long provider,
    String text,
    String why,
    boolean staysPublished,
    LocalDate madeOn,
    Optional<Decision> decision) {

  /** A decision, with the reason where it was declined. */
  record Decision(boolean confirmed, String why, LocalDate on) {}

  boolean isOpen() {
    return decision.isEmpty();
  }
}
