package org.clearinghouse1540.consent;

/**
 * The withdrawal of a consent or approval, or the objection to one that is pending.
 *
 * @param audience the single use for which it is withdrawn
 * @param document the document that withdraws it, by symbol or title
 */
public record ConsentWithdrawal(GateKey key, Audience audience, String document) {}
