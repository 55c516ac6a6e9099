package org.clearinghouse1540.providers;

import java.time.LocalDate;

/**
 * The end of an offer: its provider no longer makes it.
 *
 * @param offer number of the offer
 * @param on day on which it was recorded
 * @param reason the reason, in the words of the provider
 * @param party State or organization whose account recorded it; empty for the secretariat
 */
public record OfferEnding(long offer, LocalDate on, String reason, String party) {}
