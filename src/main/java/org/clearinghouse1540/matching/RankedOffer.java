package org.clearinghouse1540.matching;

import java.util.Optional;

/**
 * An offer with its score and the result of the rules, before it is explained.
 *
 * @param score the share of the need that the offer covers, from 0 to 1
 * @param exclusion the rule that excludes the offer
 * @param verdict the eligibility of the requester
 */
record RankedOffer(
    OfferFeatures offer, double score, Optional<Reason> exclusion, Eligibility.Verdict verdict) {}
